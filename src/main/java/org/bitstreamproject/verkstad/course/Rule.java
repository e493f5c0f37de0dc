// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A feedback rule of the course.
 *
 * @param modelType the model type it judges; null for rules on case fields and texts
 * @param message template; {0} and {1} stand for element names and figures
 * @param why what is gained by doing as it says
 * @param example how it may look, from a case nobody has to solve
 */
public record Rule(
        String id,
        Severity severity,
        @Nullable String modelType,
        LocalizedText message,
        @Nullable LocalizedText why,
        @Nullable LocalizedText example) {

    /** Empty in a package older than these texts. */
    public String why(Language language) {
        return why == null ? "" : why.in(language);
    }

    /** Empty in a package older than these texts. */
    public String example(Language language) {
        return example == null ? "" : example.in(language);
    }

    /** Only ERROR blocks a milestone. */
    public enum Severity {
        ERROR,
        WARN,
        HINT,
        INFO
    }
}
