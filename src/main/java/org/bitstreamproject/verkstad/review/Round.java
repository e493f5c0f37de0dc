// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.RoundId;
import org.jspecify.annotations.Nullable;

/** One round of an edition, opened once. */
@Entity(name = "Round")
@Table(name = "review_round")
class Round {
    /** Whether reviews can still be written. */
    enum State {
        OPEN,
        CLOSED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private @Nullable Long id;

    @Column(name = "uid")
    private String uid = UUID.randomUUID().toString();

    @Column(name = "edition_id")
    private EditionId edition = new EditionId(1);

    @Column(name = "round_key")
    private String key = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state = State.OPEN;

    @Column(name = "opened_at")
    private Instant openedAt = Instant.EPOCH;

    @Column(name = "due_at")
    private @Nullable Instant due;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Version
    @Column(name = "v")
    private int version;

    protected Round() {}

    /** @param due null when the edition has no dates yet */
    Round(EditionId edition, String key, Instant now, @Nullable Instant due) {
        this.edition = edition;
        this.key = key;
        this.openedAt = now;
        this.due = due;
    }

    /** From now on nothing is written in it. @throws RoundClosed when it already is */
    void close(Instant now) {
        mustBeOpen();
        this.state = State.CLOSED;
        this.closedAt = now;
    }

    /** Another day than when it was opened. @param due null when the edition has no dates any more */
    void dueBy(@Nullable Instant due) {
        this.due = due;
    }

    void mustBeOpen() {
        if (!isOpen()) {
            throw new RoundClosed();
        }
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    RoundId id() {
        return new RoundId(Objects.requireNonNull(id, "not stored yet"));
    }

    String uid() {
        return uid;
    }

    EditionId edition() {
        return edition;
    }

    String key() {
        return key;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable Instant due() {
        return due;
    }

    @Nullable Instant closedAt() {
        return closedAt;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Round that && uid.equals(that.uid);
    }

    @Override
    public int hashCode() {
        return uid.hashCode();
    }
}
