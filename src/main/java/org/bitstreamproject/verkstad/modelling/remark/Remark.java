// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.remark;

import java.time.Instant;
import java.util.List;
import org.bitstreamproject.verkstad.course.Rule.Phase;
import org.bitstreamproject.verkstad.course.Rule.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A finding in words.
 *
 * @param why what is gained by putting it right; may be empty, as the example may
 * @param element on the page to link to; {@code process} for the whole
 * @param name of that element, empty for the whole
 * @param at the element a waiver would be about, empty for the whole
 * @param elements all it is about, the most telling first; nodes and relations
 * @param other the model it was compared with, null when the rule looks at this one alone
 * @param waived null while it stands
 */
public record Remark(
        String rule,
        Severity severity,
        Phase phase,
        String message,
        String why,
        String example,
        String element,
        String name,
        String at,
        List<String> elements,
        @Nullable Other other,
        @Nullable Waived waived) {

    public Remark {
        elements = List.copyOf(elements);
    }

    /** Another model. @param path of its page */
    public record Other(String title, String path) {}

    /** @param element what the waiver is about, empty for the whole model */
    public record Waived(String reason, String by, Instant when, String element) {}

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
