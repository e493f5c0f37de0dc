// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.attendance;

import java.time.Instant;
import java.util.List;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;

/**
 * What was agreed instead of one meeting.
 *
 * @param missing those who were not there and with whom nothing is agreed
 * @param done agreed, revoked or empty
 * @param person as chosen before a refusal
 * @param reason likewise
 */
public record SubstitutesPage(
        String anchor,
        String title,
        List<Agreed> agreed,
        List<Person> missing,
        String done,
        String person,
        String reason,
        FieldErrors errors) {

    /** Somebody to choose. */
    public record Person(long enrolment, String name, String organisation) {}

    /** One agreement that holds. @param by the teacher */
    public record Agreed(long enrolment, String name, String reason, String by, Instant at) {}

    SubstitutesPage said(String what) {
        return new SubstitutesPage(anchor, title, agreed, missing, what, person, reason, errors);
    }

    SubstitutesPage typed(String chosen, String words) {
        return new SubstitutesPage(anchor, title, agreed, missing, done, chosen, words, errors);
    }

    SubstitutesPage refused(FieldErrors why) {
        return new SubstitutesPage(anchor, title, agreed, missing, done, person, reason, why);
    }
}
