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
import java.time.LocalDate;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.jspecify.annotations.Nullable;

/** The date an edition gives to one of the course's meetings. */
@Entity(name = "Meeting")
@Table(name = "meeting")
class Meeting {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "edition_id")
    private EditionId edition = new EditionId(1);

    @Enumerated(EnumType.STRING)
    @Column(name = "anchor")
    private Anchor anchor = Anchor.U;

    @Column(name = "first_day")
    private LocalDate firstDay = LocalDate.EPOCH;

    @Column(name = "changed_at")
    private @Nullable Instant changedAt;

    @Version
    @Column(name = "v")
    private int v;

    protected Meeting() {}

    Meeting(EditionId edition, Anchor anchor, LocalDate firstDay, Instant now) {
        this.edition = edition;
        this.anchor = anchor;
        this.firstDay = firstDay;
        this.changedAt = now;
    }

    void move(LocalDate day, Instant now) {
        if (!firstDay.equals(day)) {
            firstDay = day;
            changedAt = now;
        }
    }

    Anchor anchor() {
        return anchor;
    }
}
