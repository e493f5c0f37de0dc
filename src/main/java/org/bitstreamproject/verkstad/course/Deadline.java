// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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
    static final String CALENDAR = "CALENDAR";

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

    @Column(name = "source")
    private String source = CALENDAR;

    @Version
    @Column(name = "v")
    private int v;

    protected Deadline() {}

    Deadline(EditionId edition, String item, Instant due) {
        this.edition = edition;
        this.item = item;
        this.due = due;
    }
}
