// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of the case template, ready to be shown.
 *
 * @param wanted true when the next milestone asks for it
 * @param controls one, a choice and its date, or a figure with how sure it is and how it will be measured; empty for a
 *     table, a model or fixed words
 * @param rows of a table, the last one empty when there is nothing else or one more was asked for
 * @param more whether the table can have another row
 * @param model null unless the field is a model
 * @param derived what others have worked out, or what is suggested beside writing; null when nothing is
 * @param fixed words that cannot be changed here; empty otherwise
 */
public record FieldView(
        String id,
        String label,
        String help,
        boolean wanted,
        Shape shape,
        List<Control> controls,
        List<Row> rows,
        boolean more,
        @Nullable ModelView model,
        @Nullable DerivedView derived,
        String fixed) {
    /** What kind of thing it is. */
    public enum Shape {
        PLAIN,
        FIGURE,
        TABLE,
        MODEL,
        MEMBERS,
        FIXED,
        DERIVED,
        ACTIVITIES
    }

    /**
     * A row of a table.
     *
     * @param name of the row in forms, such as {@code E1.0}
     * @param number as it is shown, from 1
     * @param folded true when only its first cell is to be seen at once: it is long, and nothing is left to write
     */
    public record Row(String name, int number, boolean empty, boolean folded, List<Control> cells) {
        /** True until somebody has written in it: it has a mark in place of a number. */
        public boolean isNew() {
            return name.startsWith("n", name.indexOf('.') + 1);
        }

        /** What the row is about. */
        public String title() {
            return cells.get(0).text();
        }

        /** True when the plan for measuring is to be seen at once. */
        public boolean planned() {
            return cells.stream().anyMatch(FieldView::asksForPlan);
        }
    }

    /** Ids for aria-describedby, with a blank between; null when nothing describes it. */
    public @Nullable String describedBy(String slot, boolean failed) {
        var help = this.help.isEmpty() || !slot.equals(id) ? "" : id + "-help";
        var error = failed ? slot + "-error" : "";
        var both = (help + " " + error).strip();
        return both.isEmpty() ? null : both;
    }

    /** True when the plan for measuring is to be seen at once. */
    public boolean planned() {
        return controls.stream().anyMatch(FieldView::asksForPlan);
    }

    private static boolean asksForPlan(Control control) {
        return control.text().equals("MISSING")
                || control.slot().endsWith(".plan") && !control.text().isEmpty();
    }
}
