// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.page;

import java.util.List;
import org.bitstreamproject.verkstad.course.Due;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * Handing in for one milestone.
 *
 * @param due null as long as the meetings have no dates
 * @param missing what must be done first
 * @param warnings what may be better, sent along for the reviewer
 * @param since what was not asked for when the last milestone was accepted; it holds nothing back
 * @param own what this member has to write by themselves
 * @param confirmation what the member says by ticking
 * @param before how many times it was handed in for this milestone before
 */
public record SubmitPage(
        String uid,
        String title,
        String lang,
        String milestone,
        String milestoneTitle,
        @Nullable Due due,
        boolean late,
        List<Note> missing,
        List<Note> warnings,
        List<Note> since,
        List<Note> own,
        String confirmation,
        long before,
        FieldErrors errors) {
    /** @param href where to go to do something about it; @param rule id of what asks, empty for none, as why and example then are */
    public record Note(String rule, String text, String href, String why, String example) {
        /** The same where the rule has been explained above. */
        public Note withoutWhy() {
            return new Note(rule, text, href, "", "");
        }
    }

    public boolean ready() {
        return missing.isEmpty();
    }
}
