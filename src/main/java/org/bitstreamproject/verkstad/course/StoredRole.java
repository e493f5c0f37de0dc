// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import org.bitstreamproject.verkstad.shared.domain.Role;

/** What one launch changes in the role that is stored. Pure. */
final class StoredRole {
    private StoredRole() {}

    /**
     * A launch raises the stored role and never lowers it: an LMS lets a teacher look as a student and says nothing. An
     * administrator's launch leaves a role in the course as it is, and an administrator who looks as a student is no
     * participant.
     */
    static Role after(Role stored, Role launched) {
        return switch (launched) {
            case ADMIN, PARTICIPANT -> stored;
            case TEACHER -> Role.TEACHER;
            case ASSISTANT -> stored == Role.TEACHER ? stored : Role.ASSISTANT;
        };
    }
}
