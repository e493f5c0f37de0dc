// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.PersonId;

/**
 * Makes a command that may arrive twice (double click, lost answer) happen once: every form carries a fresh id, the use
 * case first asks {@link #resultOf}, and remembers its answer in the same transaction. Of two at the same moment the
 * unique id lets one through; the other's transaction fails and {@link Twice#tried} finds the answer.
 */
@Dependent
public class Commands {
    private final EntityManager entityManager;
    private final Clock clock;

    @Inject
    public Commands(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** What this person's command answered the first time; empty when it is new or somebody else's. */
    public Optional<String> resultOf(String commandId, PersonId who) {
        return Optional.ofNullable(entityManager.find(CommandRow.class, commandId))
                .filter(row -> row.belongsTo(who))
                .map(CommandRow::result);
    }

    /** Writes at once, so that a twin fails here and not at the commit. @param result at most 500 characters */
    public void remember(String commandId, PersonId who, String result) {
        entityManager.persist(new CommandRow(commandId, who, result, clock.instant()));
        entityManager.flush();
    }
}
