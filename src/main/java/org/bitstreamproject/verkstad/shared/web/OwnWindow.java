// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.BufferUnderflowException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bitstreamproject.verkstad.shared.persistence.Commands;
import org.bitstreamproject.verkstad.shared.security.Vault;

/**
 * Leads a person from the LMS's frame into a window of its own. The frame's partitioned cookie does not exist there, so a
 * sealed ticket carries the way: good once, for two minutes, while the session it came from is open.
 */
@Dependent
@Transactional
public class OwnWindow {
    private static final Duration GOOD_FOR = Duration.ofMinutes(2);
    private final EntityManager entityManager;
    private final Sessions sessions;
    private final Commands commands;
    private final Vault vault;
    private final Clock clock;

    @Inject
    public OwnWindow(EntityManager entityManager, Sessions sessions, Commands commands, Vault vault, Clock clock) {
        this.entityManager = entityManager;
        this.sessions = sessions;
        this.commands = commands;
        this.vault = vault;
        this.clock = clock;
    }

    boolean isOpen(SessionInfo session) {
        var row = entityManager.find(SessionRow.class, session.sessionId());
        return row != null && row.isOpen(clock.instant());
    }

    /** Safe in an address. */
    String ticket(SessionInfo session) {
        var until = clock.instant().plus(GOOD_FOR).toEpochMilli();
        var sealed = vault.seal(UUID.randomUUID() + " " + session.sessionId() + " " + until);
        return sealed.replace('+', '-').replace('/', '_').replace("=", "");
    }

    /** A session of its own for the new window; empty when the ticket is spent, too old, not ours, or its session over. */
    Optional<OpenedSession> enter(String ticket) {
        return read(ticket)
                .filter(known -> clock.instant().isBefore(known.until()))
                .flatMap(this::enter);
    }

    /** The open session a ticket came from. Does not spend it. */
    Optional<SessionRow> from(String ticket) {
        return read(ticket)
                .filter(known -> clock.instant().isBefore(known.until()))
                .map(known -> entityManager.find(SessionRow.class, known.sessionId()))
                .filter(row -> row.isOpen(clock.instant()));
    }

    private Optional<OpenedSession> enter(Ticket ticket) {
        var from = entityManager.find(SessionRow.class, ticket.sessionId());
        if (from == null
                || !from.isOpen(clock.instant())
                || commands.resultOf(ticket.id(), from.person()).isPresent()) {
            return Optional.empty();
        }
        commands.remember(ticket.id(), from.person(), "own-window");
        return Optional.of(sessions.beside(from));
    }

    private Optional<Ticket> read(String ticket) {
        try {
            var parts = vault.open(ticket.replace('-', '+').replace('_', '/')).split(" ");
            return Optional.of(
                    new Ticket(parts[0], Long.parseLong(parts[1]), Instant.ofEpochMilli(Long.parseLong(parts[2]))));
        } catch (IllegalArgumentException | IllegalStateException | BufferUnderflowException notOurs) {
            return Optional.empty();
        }
    }

    private record Ticket(String id, long sessionId, Instant until) {}
}
