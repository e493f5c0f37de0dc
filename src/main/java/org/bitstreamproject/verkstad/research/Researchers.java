// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import org.bitstreamproject.verkstad.course.Enrolments;
import org.bitstreamproject.verkstad.course.GrantScope;
import org.bitstreamproject.verkstad.course.Grants;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.PersonId;

/** Who may do research on an edition. Both steps are audited by the grants themselves. */
@Dependent
@Transactional
public class Researchers {
    private final Grants grants;
    private final Enrolments enrolments;

    @Inject
    public Researchers(Grants grants, Enrolments enrolments) {
        this.grants = grants;
        this.enrolments = enrolments;
    }

    /** Somebody enrolled in the edition. @param allowed true for a researcher */
    record Candidate(PersonId person, String name, String cohort, boolean allowed) {}

    /** Everybody enrolled, once each. */
    List<Candidate> of(EditionId edition) {
        var holders = new HashSet<>(grants.holders(Grant.RESEARCHER, GrantScope.of(edition)));
        var seen = new HashSet<PersonId>();
        return enrolments.inEdition(edition).stream()
                .filter(participant -> seen.add(participant.person()))
                .map(participant -> new Candidate(
                        participant.person(),
                        participant.name(),
                        participant.cohortName(),
                        holders.contains(participant.person())))
                .toList();
    }

    /** @throws NotVisible for one who is not enrolled in the edition */
    public void allow(EditionId edition, PersonId person, String actor) {
        if (!isEnrolled(edition, person)) {
            throw new NotVisible();
        }
        grants.grant(person, Grant.RESEARCHER, GrantScope.of(edition), actor);
    }

    /**
     * Nothing happens when the person is no researcher here; one who has left the course may still be one.
     *
     * @throws NotVisible for one who is neither enrolled in the edition nor its researcher
     */
    public void end(EditionId edition, PersonId person, String actor) {
        var scope = GrantScope.of(edition);
        if (!grants.holders(Grant.RESEARCHER, scope).contains(person) && !isEnrolled(edition, person)) {
            throw new NotVisible();
        }
        grants.revoke(person, Grant.RESEARCHER, scope, actor);
    }

    private boolean isEnrolled(EditionId edition, PersonId person) {
        return of(edition).stream().anyMatch(candidate -> candidate.person().equals(person));
    }
}
