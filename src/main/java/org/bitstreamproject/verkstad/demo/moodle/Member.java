// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.moodle;

/** Someone enrolled in the course. {@code groups} is Moodle's comma list of group numbers. */
public record Member(
        long id,
        String username,
        String given,
        String family,
        String email,
        String idNumber,
        MoodleRole role,
        String language,
        String groups,
        String timeZone) {
    public String name() {
        return given + " " + family;
    }

    /** The person with another language chosen in Moodle, by its own code. */
    public Member speaking(String other) {
        return new Member(id, username, given, family, email, idNumber, role, other, groups, timeZone);
    }

    /** The person with "switch role to student" chosen: a learner with the own number. */
    public Member switchedToStudent() {
        return new Member(id, username, given, family, email, idNumber, MoodleRole.STUDENT, language, groups, timeZone);
    }
}
