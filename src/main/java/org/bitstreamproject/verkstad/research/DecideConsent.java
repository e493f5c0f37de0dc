// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.PersonId;

/**
 * A participant says yes, says no or withdraws. Written to the consents alone, to no log or audit trail: nobody who
 * follows the course may see who agreed.
 */
@Dependent
@Transactional
public class DecideConsent {
    private final Studies studies;
    private final Consents consents;
    private final Clock clock;

    @Inject
    DecideConsent(Studies studies, Consents consents, Clock clock) {
        this.studies = studies;
        this.consents = consents;
        this.clock = clock;
    }

    /** The same answer again changes nothing. @param text what the person had before their eyes */
    public void answer(EditionId edition, PersonId person, ConsentState.Answer answer, ConsentText text) {
        var now = history(edition, person).stream().findFirst().map(ConsentRow::state);
        ConsentState.after(now.orElse(null), answer).ifPresent(next -> {
            var study = studies.ofEdition(edition);
            consents.add(
                    new ConsentRow(study.id(), person, next, text, clock.instant()),
                    new ConsentTextRow(text, clock.instant()),
                    text.hash());
        });
    }

    /** The person's own answers, newest first. */
    List<ConsentRow> history(EditionId edition, PersonId person) {
        return studies.find(edition)
                .map(study -> consents.history(study.id(), person))
                .orElse(List.of());
    }
}
