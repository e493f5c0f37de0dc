// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.page;

import java.util.List;

/**
 * A model of the case: its picture and what the rules say.
 *
 * @param path of its own page; empty as long as it is not begun
 * @param readable false when there is something that this program cannot show
 * @param svg safe to put into the page; empty as long as nothing is drawn
 * @param errors texts of what holds the milestone back
 * @param warnings texts of what might be better
 * @param waived what a teacher let stand
 */
public record ModelView(
        String path, boolean readable, String svg, List<Note> errors, List<Note> warnings, List<Waived> waived) {
    /** Nobody has begun it. */
    public static final ModelView NONE = new ModelView("", true, "", List.of(), List.of(), List.of());

    /** One that is there and cannot be shown. */
    public static ModelView unreadable(String path) {
        return new ModelView(path, false, "", List.of(), List.of(), List.of());
    }

    /** What a rule says. @param why and example may be empty */
    public record Note(String rule, String text, String why, String example) {}

    /** What a rule says and why it need not hold. */
    public record Waived(String rule, String text, String reason) {}

    public boolean begun() {
        return !path.isEmpty();
    }
}
