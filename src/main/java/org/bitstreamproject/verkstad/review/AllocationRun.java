// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.domain.RoundId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** A decision about who reviews what, with the seed and the explanation it was confirmed with. Rows are added and never changed. */
@Entity(name = "AllocationRun")
@Table(name = "review_allocation")
class AllocationRun {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private @Nullable Long id;

    @Column(name = "round_id")
    private RoundId round = new RoundId(1);

    @Column(name = "run_no")
    private int number;

    @Column(name = "seed")
    private long seed;

    @Lob
    @Column(name = "explanation")
    @PersonalData(purpose = "who was given which case to review, and which rule gave way for whom")
    private String explanation = "{}";

    @Column(name = "decided_by")
    @PersonalData(purpose = "the teacher who confirmed the allocation")
    private PersonId by = new PersonId(1);

    @Column(name = "decided_at")
    private Instant at = Instant.EPOCH;

    protected AllocationRun() {}

    /** @param explanation JSON of {@link AllocationText} */
    AllocationRun(RoundId round, int number, long seed, String explanation, PersonId by, Instant at) {
        this.round = round;
        this.number = number;
        this.seed = seed;
        this.explanation = explanation;
        this.by = by;
        this.at = at;
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    int number() {
        return number;
    }

    long seed() {
        return seed;
    }

    String explanation() {
        return explanation;
    }

    PersonId by() {
        return by;
    }

    Instant at() {
        return at;
    }
}
