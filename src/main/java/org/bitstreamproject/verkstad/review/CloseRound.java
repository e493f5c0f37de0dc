// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.EventLog;

/** A teacher ends a round: what is written stays, drafts are left as they are. */
@Dependent
@Transactional
public class CloseRound {
    private final Rounds rounds;
    private final EventLog events;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    CloseRound(Rounds rounds, EventLog events, AuditTrail audit, Clock clock) {
        this.rounds = rounds;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotVisible when the edition has not opened it @throws RoundClosed when it already is */
    public void close(EditionId edition, String key, PersonId by) {
        var round = rounds.find(edition, key).orElseThrow(NotVisible::new);
        round.close(clock.instant());
        events.append(null, "review.round-closed", "round:" + round.uid(), JsonValue.EMPTY_JSON_OBJECT);
        audit.append("person:" + by.value(), "review.round-closed", "round:" + round.uid(), "open", "closed");
    }
}
