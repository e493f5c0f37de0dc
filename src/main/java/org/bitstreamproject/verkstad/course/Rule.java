// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.util.Objects;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A feedback rule of the course.
 *
 * @param stated when it is worth saying; null in a package older than these: see {@link #phase()}
 * @param level what kind of quality it looks after; null in a package older than these
 * @param modelType the model type it judges; null for rules on case fields and texts
 * @param message template; {0} and {1} stand for element names and figures
 * @param why what is gained by doing as it says
 * @param example how it may look, from a case nobody has to solve
 */
public record Rule(
        String id,
        Severity severity,
        @Nullable Phase stated,
        @Nullable Level level,
        @Nullable String modelType,
        LocalizedText message,
        @Nullable LocalizedText why,
        @Nullable LocalizedText example) {

    /** One that says nothing waits until the model is looked through: what is unfinished is not nagged about. */
    public Phase phase() {
        return Objects.requireNonNullElse(stated, Phase.SUBMIT);
    }

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

    /** When a rule is worth saying. In the order in which findings are shown. */
    public enum Phase {
        /** Wrong as it stands, whatever comes next. */
        LIVE,
        /** Perhaps only unfinished. */
        SUBMIT
    }

    /** The levels of SEQUAL (Krogstie, Lindland, Sindre): kinds of quality a model has. From form to use. */
    public enum Level {
        PHYSICAL,
        EMPIRICAL,
        SYNTACTIC,
        SEMANTIC,
        PRAGMATIC,
        SOCIAL,
        DEONTIC
    }
}
