// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.casework.Receipt;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * A member's own case, open at one section.
 *
 * @param lang tag of the language the case is written in
 * @param next what to do next; null when everything is handed in
 * @param suggestions names that columns offer, by kind
 * @param removed row that was just taken away and can be put back; empty for none
 * @param readOnly true when everybody in it has passed
 */
public record CasePage(
        String uid,
        String title,
        String lang,
        @Nullable Next next,
        List<Tab> tabs,
        Part part,
        Map<String, List<String>> suggestions,
        String removed,
        Group group,
        List<Handed> handed,
        List<Reader> readers,
        boolean readOnly,
        FieldErrors errors) {
    /** The one next step. @param text how much is left, may be empty */
    public record Next(String title, String text, String href, String action) {}

    /** One section in the progress strip. @param wanted how many fields the next milestone asks for */
    public record Tab(String id, String title, int filled, int wanted, boolean current) {
        public boolean done() {
            return filled >= wanted;
        }
    }

    /** The open section. @param following the section after it; empty at the last */
    public record Part(String id, String title, String following, List<FieldView> fields) {}

    /**
     * Who belongs to the case, and who may be asked.
     *
     * @param chosen who was chosen before a refusal, else 0
     * @param errors why that person could not be asked, or an invitation not be taken
     */
    public record Group(List<Member> members, List<Choice> candidates, long chosen, FieldErrors errors) {
        public record Member(String name, boolean confirmed) {}

        public record Choice(long enrolment, String name) {}
    }

    /** The same page with what could not be done to the group. */
    public CasePage refused(long chosen, FieldErrors why) {
        var same = new Group(group.members(), group.candidates(), chosen, why);
        return new CasePage(
                uid, title, lang, next, tabs, part, suggestions, removed, same, handed, readers, readOnly, errors);
    }

    /** A submission. @param milestone its title */
    public record Handed(Receipt receipt, String milestone) {}

    /** Somebody outside the group who has read. */
    public record Reader(String name, Instant last, int times) {}
}
