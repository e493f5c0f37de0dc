// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.supervision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** One group's supervision: its time, when it has one, and whether it may read the teacher's notes. */
@Entity(name = "Visit")
@Table(name = "supervision_visit")
class Visit {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "edition_id")
    private EditionId edition = new EditionId(1);

    @Column(name = "group_ref")
    private String group = "";

    @Column(name = "slot_id")
    private @Nullable Long slot;

    @Column(name = "booked_by")
    @PersonalData(purpose = "who of the group booked, shown to the group")
    private @Nullable PersonId bookedBy;

    @Column(name = "booked_at")
    private @Nullable Instant bookedAt;

    @Column(name = "released_at")
    private @Nullable Instant releasedAt;

    @Column(name = "shared_at")
    private @Nullable Instant sharedAt;

    @Version
    @Column(name = "v")
    private int version;

    protected Visit() {}

    Visit(EditionId edition, String group) {
        this.edition = edition;
        this.group = group;
    }

    void book(Slot taken, PersonId by, Instant now) {
        this.slot = taken.id();
        this.bookedBy = by;
        this.bookedAt = now;
        this.releasedAt = null;
    }

    void cancel() {
        this.slot = null;
        this.bookedBy = null;
        this.bookedAt = null;
    }

    /** The teacher took the time back: the group is told until it books again. */
    void release(Instant now) {
        cancel();
        this.releasedAt = now;
    }

    void share(Instant now) {
        this.sharedAt = now;
    }

    void unshare() {
        this.sharedAt = null;
    }

    long id() {
        return id == null ? 0 : id;
    }

    EditionId edition() {
        return edition;
    }

    String group() {
        return group;
    }

    @Nullable Long slot() {
        return slot;
    }

    @Nullable PersonId bookedBy() {
        return bookedBy;
    }

    @Nullable Instant releasedAt() {
        return releasedAt;
    }

    @Nullable Instant sharedAt() {
        return sharedAt;
    }
}
