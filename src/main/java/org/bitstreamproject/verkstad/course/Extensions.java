// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.bitstreamproject.verkstad.course.agenda.DayRefused;
import org.bitstreamproject.verkstad.course.agenda.ExtendCase;
import org.bitstreamproject.verkstad.course.agenda.ReasonMissing;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;

/** More time for one case, never for one person: given by a teacher with a reason, seen by the group. */
@Dependent
@Transactional
public class Extensions {
    private final ExtendCase extending;

    @Inject
    public Extensions(ExtendCase extending) {
        this.extending = extending;
    }

    /** One that holds. @param milestone its id @param reason for teachers only */
    public record Extension(String milestone, LocalDate day, String reason) {}

    /** What a teacher asks for. @param group everybody who is to be told */
    public record Wish(
            EditionId edition,
            CaseId kase,
            String milestone,
            LocalDate day,
            String reason,
            String actor,
            Collection<PersonId> group) {}

    /** Those that hold, by date. */
    public List<Extension> of(EditionId edition, CaseId kase) {
        return extending.of(edition, kase);
    }

    /**
     * Gives it, or changes one that was given.
     *
     * @throws org.bitstreamproject.verkstad.shared.domain.NotVisible when the milestone has no date
     * @throws ExtensionRefused when the day or the reason will not do
     */
    public void give(Wish wish) {
        try {
            extending.give(wish);
        } catch (DayRefused refused) {
            throw new ExtensionRefused(refused, "day", refused.next());
        } catch (ReasonMissing | NationalIdRefused refused) {
            throw new ExtensionRefused(refused, "reason", null);
        }
    }

    /** Everybody's date holds again; nothing happens when there was none. */
    public void withdraw(EditionId edition, CaseId kase, String milestone, String actor, Collection<PersonId> group) {
        extending.withdraw(edition, kase, milestone, actor, group);
    }
}
