// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.jspecify.annotations.Nullable;

/** An edition went from one version of its course to another. Rows are added and never changed. */
@Entity(name = "EditionMove")
@Table(name = "edition_move")
class EditionMove {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "edition_id")
    private EditionId edition = new EditionId(1);

    @Column(name = "from_version_id")
    private long from;

    @Column(name = "to_version_id")
    private long to;

    @Column(name = "moved_at")
    private Instant movedAt = Instant.EPOCH;

    protected EditionMove() {}

    EditionMove(EditionId edition, long from, long to, Instant now) {
        this.edition = edition;
        this.from = from;
        this.to = to;
        this.movedAt = now;
    }

    long from() {
        return from;
    }

    Instant movedAt() {
        return movedAt;
    }
}
