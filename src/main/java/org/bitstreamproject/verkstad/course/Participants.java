// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.Role;

/** Those who take the course: no teachers, no assistants. */
@Dependent
public class Participants {
    private final Enrolments enrolments;

    @Inject
    public Participants(Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    /** Those who took part and have left. */
    public List<Departed> departed(EditionId edition) {
        return enrolments.departed(edition).stream()
                .filter(gone -> gone.who().role() == Role.PARTICIPANT)
                .toList();
    }

    /** By cohort and name. */
    public List<Participant> inEdition(EditionId edition) {
        return enrolments.inEdition(edition).stream()
                .filter(participant -> participant.role() == Role.PARTICIPANT)
                .toList();
    }
}
