// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import org.bitstreamproject.verkstad.exercise.ItemStatusChanged;
import org.bitstreamproject.verkstad.shared.persistence.EventLog;

/**
 * Writes every step forward to the learning log. An item's status is one row that is overwritten; only a log can say
 * later how it stood at a time, and give the same export again.
 */
@Dependent
class NoteProgress {
    static final String REACHED = "research.item-reached";
    private final EventLog log;

    @Inject
    NoteProgress(EventLog log) {
        this.log = log;
    }

    void reached(@Observes ItemStatusChanged change) {
        var facts = Json.createObjectBuilder().add("state", change.state().name());
        if (change.score() != null) {
            facts.add("given", change.score().given())
                    .add("maximum", change.score().maximum());
        }
        log.append(change.enrolment(), REACHED, "item:" + change.item(), facts.build());
    }
}
