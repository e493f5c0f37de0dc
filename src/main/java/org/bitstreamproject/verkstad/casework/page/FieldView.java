// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of the case template, ready to be shown.
 *
 * @param wanted true when the next milestone asks for it
 * @param controls one, or a choice and its date; empty for a table, a model or fixed words
 * @param rows of a table, with a few empty ones at the end
 * @param model null unless the field is a model
 * @param fixed words that cannot be changed here; empty otherwise
 */
public record FieldView(
        String id,
        String label,
        String help,
        String unit,
        boolean wanted,
        Shape shape,
        List<Control> controls,
        List<String> headings,
        List<List<Control>> rows,
        @Nullable ModelView model,
        String fixed) {
    /** What kind of thing it is. */
    public enum Shape {
        PLAIN,
        TABLE,
        MODEL,
        MEMBERS,
        FIXED
    }

    /** Ids for aria-describedby, with a blank between; null when nothing describes it. */
    public @Nullable String describedBy(String slot, boolean failed) {
        var help = this.help.isEmpty() ? "" : id + "-help";
        var error = failed ? slot + "-error" : "";
        var both = (help + " " + error).strip();
        return both.isEmpty() ? null : both;
    }
}
