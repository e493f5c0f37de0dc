// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * The way into a window of its own for a page whose session cookie does not come back. Whoever asks must have proved otherwise
 * which session is theirs.
 */
@Dependent
@Transactional
public class HandOff {
    private final EntityManager entityManager;
    private final OwnWindow ownWindow;
    private final Belonging belonging;

    @Inject
    public HandOff(EntityManager entityManager, OwnWindow ownWindow, Belonging belonging) {
        this.entityManager = entityManager;
        this.ownWindow = ownWindow;
        this.belonging = belonging;
    }

    /**
     * A one-time way.
     *
     * @param ticket good once, for two minutes; see {@link OwnWindow}
     * @param person whose texts on this device may be taken along; see layout/page.jte
     */
    public record Way(String ticket, String person) {}

    /** Empty when the session is unknown or over. @param handle the session's public name */
    public Optional<Way> into(String handle) {
        return session(handle)
                .filter(ownWindow::isOpen)
                .map(session -> new Way(ownWindow.ticket(session), session.personKey()));
    }

    /** Whose texts may be stored in the window that this session opened. @param handle the session's public name */
    Optional<String> person(String handle) {
        return session(handle).map(SessionInfo::personKey);
    }

    /** Whose way this ticket is: an address must not say it. It stays good; empty when it is not ours, too old, or its session over. */
    public Optional<String> personOf(String ticket) {
        return ownWindow.from(ticket).flatMap(belonging::describe).map(SessionInfo::personKey);
    }

    private Optional<SessionInfo> session(String handle) {
        return entityManager
                .createQuery("SELECT s FROM WebSession s WHERE s.handle = :handle", SessionRow.class)
                .setParameter("handle", handle)
                .getResultStream()
                .findFirst()
                .flatMap(belonging::describe);
    }
}
