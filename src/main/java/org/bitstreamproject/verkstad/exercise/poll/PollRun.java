// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.poll;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.StringReader;
import java.time.Instant;
import java.util.UUID;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** A question asked in a room, of everybody in the edition. It keeps the question as it was asked. */
@Entity(name = "PollRun")
@Table(name = "poll_run")
class PollRun {
    /** Where it is on its way. Closed is for good. */
    enum State {
        OPEN,
        PAUSED,
        CLOSED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "uid")
    private String uid = UUID.randomUUID().toString();

    @Column(name = "edition_id")
    private EditionId edition = new EditionId(1);

    /** Unique while it is not closed, so that nobody opens the same question twice. */
    @Column(name = "open_name")
    private @Nullable String openName;

    @Lob
    @Column(name = "question")
    private String question = "{}";

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state = State.OPEN;

    @Column(name = "result_shown")
    private boolean shown;

    @Column(name = "opened_by")
    @PersonalData(purpose = "which teacher asked")
    private PersonId openedBy = new PersonId(1);

    @Column(name = "opened_at")
    private Instant openedAt = Instant.EPOCH;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Lob
    @Column(name = "result")
    private @Nullable String result;

    @Version
    @Column(name = "v")
    private int v;

    protected PollRun() {}

    PollRun(EditionId edition, String openName, JsonObject question, PersonId by, Instant now) {
        this.edition = edition;
        this.openName = openName;
        this.question = question.toString();
        this.openedBy = by;
        this.openedAt = now;
    }

    void show(boolean visible) {
        this.shown = visible;
    }

    void pause() {
        if (state == State.OPEN) {
            state = State.PAUSED;
        }
    }

    void resume() {
        if (state == State.PAUSED) {
            state = State.OPEN;
        }
    }

    /** Keeps the numbers that may be shown and no others; who they come from is forgotten by whoever calls. */
    void close(Counts counts, Instant now) {
        state = State.CLOSED;
        shown = true;
        openName = null;
        result = counts.suppressed().json();
        closedAt = now;
    }

    /** @throws PollClosed @throws PollPaused */
    void mustTakeAnswers() {
        switch (state) {
            case OPEN -> {}
            case PAUSED -> throw new PollPaused();
            case CLOSED -> throw new PollClosed();
        }
    }

    boolean isClosed() {
        return state == State.CLOSED;
    }

    String uid() {
        return uid;
    }

    EditionId edition() {
        return edition;
    }

    PollQuestion question(Language language) {
        try (var reader = Json.createReader(new StringReader(question))) {
            return PollQuestion.read(reader.readObject(), language);
        }
    }

    State state() {
        return state;
    }

    boolean shown() {
        return shown;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable Instant closedAt() {
        return closedAt;
    }

    /** Null until it is closed. */
    @Nullable Counts result() {
        return result == null ? null : Counts.parse(result);
    }
}
