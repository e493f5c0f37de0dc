// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.supervision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** A time a teacher offers, in a room or by a call. */
@Entity(name = "Slot")
@Table(name = "supervision_slot")
class Slot {
    /** Until then a group may give its time back or take another. */
    static final Duration LIMIT = Duration.ofHours(24);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "uid")
    private String uid = UUID.randomUUID().toString();

    @Column(name = "edition_id")
    private EditionId edition = new EditionId(1);

    @Column(name = "starts_at")
    private Instant startsAt = Instant.EPOCH;

    @Column(name = "minutes")
    private int minutes;

    @Column(name = "place")
    private String place = "";

    @Column(name = "link")
    private String link = "";

    @Column(name = "teacher_id")
    @PersonalData(purpose = "which teacher comes or calls, shown to the group")
    private PersonId teacher = new PersonId(1);

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    protected Slot() {}

    Slot(EditionId edition, SlotForm.Time time, String place, String link, PersonId teacher) {
        this.edition = edition;
        this.startsAt = time.startsAt();
        this.minutes = time.minutes();
        this.place = place;
        this.link = link;
        this.teacher = teacher;
    }

    void withdraw(Instant now) {
        this.withdrawnAt = now;
    }

    boolean isOffered() {
        return withdrawnAt == null;
    }

    boolean hasBegun(Instant now) {
        return !startsAt.isAfter(now);
    }

    boolean isFixed(Instant now) {
        return now.isAfter(startsAt.minus(LIMIT));
    }

    boolean meets(SlotForm.Time other) {
        return startsAt.isBefore(other.endsAt())
                && other.startsAt().isBefore(startsAt.plus(Duration.ofMinutes(minutes)));
    }

    long id() {
        return id == null ? 0 : id;
    }

    String uid() {
        return uid;
    }

    EditionId edition() {
        return edition;
    }

    Instant startsAt() {
        return startsAt;
    }

    int minutes() {
        return minutes;
    }

    String place() {
        return place;
    }

    String link() {
        return link;
    }

    PersonId teacher() {
        return teacher;
    }
}
