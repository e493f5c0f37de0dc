// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.lti.oauth1.OauthHeader;
import org.bitstreamproject.verkstad.lti.oidc.Client;
import org.bitstreamproject.verkstad.lti.services.Fault;
import org.bitstreamproject.verkstad.lti.services.Outcomes;
import org.bitstreamproject.verkstad.lti.services.Scores;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.jspecify.annotations.Nullable;

/** The sender's side of the outbox. A row is taken by a conditional update and given back with an answer, each in its own transaction. */
@Dependent
@Transactional
public class PassbackQueue {
    /** Longer than the slowest exchange with a platform. */
    static final Duration LEASE = Duration.ofSeconds(90);

    private static final int CANDIDATES = 20;

    private final EntityManager entityManager;
    private final Registrations registrations;

    @Inject
    public PassbackQueue(EntityManager entityManager, Registrations registrations) {
        this.entityManager = entityManager;
        this.registrations = registrations;
    }

    /** The next grade that is due; of several senders one gets it. Per person and content strictly in order. */
    public Optional<Parcel> take(String sender, Instant now) {
        for (long id : due(now)) {
            if (leased(id, sender, now)) {
                Optional<Parcel> parcel = parcel(entityManager.find(PassbackEntry.class, id), sender, now);
                if (parcel.isPresent()) {
                    return parcel;
                }
            }
        }
        return Optional.empty();
    }

    /** @param held what the platform said it holds, if it was asked */
    public void delivered(Parcel parcel, @Nullable BigDecimal held, Instant now) {
        own(parcel).ifPresent(entry -> entry.delivered(held, now));
    }

    public void retry(Parcel parcel, Fault fault, Duration pause, Instant now) {
        own(parcel).ifPresent(entry -> entry.retryAfter(fault, pause, now));
    }

    public void refused(Parcel parcel, Fault fault, @Nullable BigDecimal held, Instant now) {
        own(parcel).ifPresent(entry -> entry.refused(fault, held, now));
    }

    private List<Long> due(Instant now) {
        return entityManager
                .createQuery(
                        "SELECT e.id FROM PassbackEntry e WHERE e.state = :queued AND e.nextAt <= :now"
                                + " AND (e.leaseUntil IS NULL OR e.leaseUntil < :now) AND NOT EXISTS (SELECT o.id FROM PassbackEntry o"
                                + " WHERE o.enrolment = e.enrolment AND o.contentKey = e.contentKey AND o.seq < e.seq AND o.state = :queued)"
                                + " ORDER BY e.nextAt, e.id",
                        Long.class)
                .setParameter("queued", PassbackState.QUEUED)
                .setParameter("now", now)
                .setMaxResults(CANDIDATES)
                .getResultList();
    }

    private boolean leased(long id, String sender, Instant now) {
        int changed = entityManager
                .createNativeQuery("UPDATE passback SET lease_by = ?1, lease_until = ?2, attempts = attempts + 1"
                        + " WHERE id = ?3 AND state = 'QUEUED' AND (lease_until IS NULL OR lease_until < ?4)")
                .setParameter(1, sender)
                .setParameter(2, Utc.of(now.plus(LEASE)))
                .setParameter(3, id)
                .setParameter(4, Utc.of(now))
                .executeUpdate();
        return changed == 1;
    }

    private Optional<Parcel> parcel(PassbackEntry entry, String sender, Instant now) {
        entityManager.refresh(entry);
        Optional<Parcel.Address> address = new Handles(entityManager)
                .towards(entry.enrolment(), entry.contentKey())
                .flatMap(this::address);
        if (address.isEmpty()) {
            entry.waitForALaunch();
            return Optional.empty();
        }
        entry.stamp(Math.max(now.getEpochSecond(), lastSecond(entry.enrolment()) + 1));
        Instant stamp = Instant.ofEpochSecond(entry.toldSecond().orElseThrow());
        return Optional.of(new Parcel(entry.id(), sender, entry.decided(), entry.attempts(), stamp, address.get()));
    }

    private Optional<Parcel.Address> address(ResultHandle handle) {
        ResourceLink link = handle.link();
        Optional<Client> client = registrations.client(link.registration());
        String lineItem = link.lineItem();
        if (client.isPresent() && lineItem != null && link.takesScores()) {
            return Optional.of(new Parcel.LineItem(client.get(), new Scores.Cell(lineItem, handle.lmsUserId())));
        }
        String url = link.outcomeUrl();
        String sourcedId = handle.sourcedId();
        String issuer = registrations.issuer(link.registration()).orElse(null);
        if (url == null || sourcedId == null || issuer == null) {
            return Optional.empty();
        }
        var cell = new Outcomes.Cell(issuer, url, sourcedId);
        return client.<Parcel.Address>map(known -> new Parcel.BearerOutcome(cell, known))
                .or(() -> registrations
                        .consumer(link.registration())
                        .map(known -> new Parcel.SignedOutcome(
                                cell, new OauthHeader.Credentials(known.key(), known.secret()))));
    }

    private long lastSecond(EnrolmentId enrolment) {
        return entityManager
                .createQuery(
                        "SELECT COALESCE(MAX(e.toldSecond), 0) FROM PassbackEntry e WHERE e.enrolment = :enrolment",
                        Long.class)
                .setParameter("enrolment", enrolment)
                .getSingleResult();
    }

    /** A sender whose lease has run out and was taken by another has no say any more. */
    private Optional<PassbackEntry> own(Parcel parcel) {
        return Optional.ofNullable(entityManager.find(PassbackEntry.class, parcel.id()))
                .filter(entry -> entry.isLeasedBy(parcel.sender()));
    }
}
