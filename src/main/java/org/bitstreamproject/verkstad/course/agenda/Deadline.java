// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.agenda;

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
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.jspecify.annotations.Nullable;

/** When an item of an edition is due: computed from the meetings, unless a teacher has said otherwise. */
@Entity(name = "Deadline")
@Table(name = "deadline")
class Deadline {
    /** Where the date comes from. */
    enum Source {
        CALENDAR,
        TEACHER,
        /** A case's extension that was taken back; the row keeps the count of its changes. */
        WITHDRAWN
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "edition_id")
    private EditionId edition = new EditionId(1);

    @Column(name = "item")
    private String item = "";

    /** 0: for everybody in the edition. */
    @Column(name = "kase_id")
    private long kase;

    @Column(name = "due_at")
    private Instant due = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    @Column(name = "source")
    private Source source = Source.CALENDAR;

    /** Why a teacher changed it. */
    @Column(name = "reason")
    private @Nullable String reason;

    @Column(name = "changed_at")
    private @Nullable Instant changedAt;

    @Version
    @Column(name = "v")
    private int v;

    protected Deadline() {}

    /** @param kase 0 for everybody */
    Deadline(EditionId edition, String item, long kase, Instant due, Instant now) {
        this.edition = edition;
        this.item = item;
        this.kase = kase;
        this.due = due;
        this.changedAt = now;
    }

    String item() {
        return item;
    }

    long kase() {
        return kase;
    }

    Instant due() {
        return due;
    }

    boolean isByHand() {
        return source == Source.TEACHER;
    }

    @Nullable String reason() {
        return reason;
    }

    /** Follows the calendar. */
    void compute(Instant due, Instant now) {
        if (!this.due.equals(due) || source != Source.CALENDAR) {
            change(due, Source.CALENDAR, null, now);
        }
    }

    void setByHand(Instant due, String reason, Instant now) {
        change(due, Source.TEACHER, reason, now);
    }

    void withdraw(Instant now) {
        change(due, Source.WITHDRAWN, null, now);
    }

    private void change(Instant due, Source source, @Nullable String reason, Instant now) {
        this.due = due;
        this.source = source;
        this.reason = reason;
        this.changedAt = now;
    }
}
