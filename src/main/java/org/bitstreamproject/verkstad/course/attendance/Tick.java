// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** Somebody said once that a person was, or was not, at a meeting that day. Never changed: what holds is the latest. */
@Entity(name = "Tick")
@Table(name = "attendance_tick")
class Tick {
    private static final Comparator<Tick> BY_TIME =
            Comparator.comparing(Tick::at).thenComparing(tick -> tick.id == null ? Long.MAX_VALUE : tick.id);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "command_id")
    private String command = "";

    @Column(name = "edition_id")
    private EditionId edition = new EditionId(1);

    @Enumerated(EnumType.STRING)
    @Column(name = "anchor")
    private Anchor anchor = Anchor.U;

    @Column(name = "day_no")
    private int day;

    @Column(name = "enrolment_id")
    @PersonalData(purpose = "who was at the meeting: two of three are needed to pass")
    private EnrolmentId enrolment = new EnrolmentId(1);

    @Column(name = "present")
    @PersonalData(purpose = "whether the person was at the meeting that day")
    private boolean present;

    @Column(name = "self_made")
    @PersonalData(purpose = "tells a person's own tick from a teacher's")
    private boolean selfMade;

    @Column(name = "ticked_by")
    @PersonalData(purpose = "who ticked, shown to the other teachers")
    private PersonId by = new PersonId(1);

    @Column(name = "ticked_at")
    @PersonalData(purpose = "when it was ticked, on a device that may have been without network")
    private Instant at = Instant.EPOCH;

    @Column(name = "received_at")
    private Instant receivedAt = Instant.EPOCH;

    protected Tick() {}

    /** @param at when it was ticked, not after {@code now} */
    Tick(Said said, PersonId by, Instant at, Instant now) {
        this.command = said.command();
        this.edition = said.edition();
        this.anchor = said.anchor();
        this.day = said.day();
        this.enrolment = said.enrolment();
        this.present = said.present();
        this.selfMade = said.selfMade();
        this.by = by;
        this.at = at;
        this.receivedAt = now;
    }

    /** What is said about whom. @param command the same when it is sent again */
    record Said(
            String command,
            EditionId edition,
            Anchor anchor,
            int day,
            EnrolmentId enrolment,
            boolean present,
            boolean selfMade) {}

    /** Of all that was said of one person and day: a teacher's latest word, else the person's own. */
    static Optional<Tick> latest(Stream<Tick> ofOneDay) {
        return ofOneDay.max(Comparator.comparing((Tick tick) -> !tick.selfMade).thenComparing(BY_TIME));
    }

    EditionId edition() {
        return edition;
    }

    Anchor anchor() {
        return anchor;
    }

    int day() {
        return day;
    }

    EnrolmentId enrolment() {
        return enrolment;
    }

    boolean isPresent() {
        return present;
    }

    boolean isSelfMade() {
        return selfMade;
    }

    PersonId by() {
        return by;
    }

    Instant at() {
        return at;
    }

    long number() {
        return id == null ? 0 : id;
    }

    boolean isFor(Said said) {
        return edition.equals(said.edition())
                && anchor == said.anchor()
                && day == said.day()
                && enrolment.equals(said.enrolment());
    }
}
