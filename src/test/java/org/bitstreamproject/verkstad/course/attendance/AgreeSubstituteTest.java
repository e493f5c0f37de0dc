// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitstreamproject.verkstad.course.CourseBuilder.CLOCK;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.course.MeetingStanding;
import org.bitstreamproject.verkstad.course.MeetingStanding.Part;
import org.bitstreamproject.verkstad.course.MeetingStanding.State;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;

/** Somebody missed a meeting and does something else. */
class AgreeSubstituteTest {
    private static final String PAGE = "Såg inspelningen och skrev en sida.";

    @TestOnBothDatabases
    void countsAsTheMeetingWithItsReason(Database db) {
        var room = Room.open(db);

        agree(room, room.anna(), PAGE);

        assertThat(standing(room, room.anna()).parts())
                .containsExactly(
                        new Part(Anchor.U, State.SUBSTITUTE, PAGE),
                        new Part(Anchor.B, State.OPEN, ""),
                        new Part(Anchor.R, State.OPEN, ""));
        assertThat(standing(room, room.bo()).met()).isZero();
        assertThat(audited(db, room.anna())).containsExactly("meetings.substitute-agreed null null");
    }

    @TestOnBothDatabases
    void takenBackItCountsNoMoreAndCanBeAgreedAgain(Database db) {
        var room = Room.open(db);
        agree(room, room.anna(), PAGE);

        db.inTransaction(em -> Room.agreeing(em)
                .revoke(room.session(room.dag()), "U", room.anna().enrolment()));
        var taken = standing(room, room.anna()).met();
        agree(room, room.anna(), "Besökte en annan organisation.");

        assertThat(taken).isZero();
        assertThat(standing(room, room.anna()).parts().get(0).reason()).isEqualTo("Besökte en annan organisation.");
        assertThat(audited(db, room.anna()))
                .containsExactly(
                        "meetings.substitute-agreed null null",
                        "meetings.substitute-revoked null null",
                        "meetings.substitute-agreed null null");
    }

    @TestOnBothDatabases
    void pressedTwiceIsAgreedOnce(Database db) {
        var room = Room.open(db);

        agree(room, room.anna(), PAGE);
        agree(room, room.anna(), PAGE);

        assertThat(audited(db, room.anna())).hasSize(1);
    }

    @TestOnBothDatabases
    void whoWasThereAfterAllNeedsNothingInstead(Database db) {
        var room = Room.open(db);
        agree(room, room.anna(), PAGE);

        db.inTransaction(em -> Room.ticking(em, CLOCK)
                .tick(
                        room.session(room.dag()),
                        "U",
                        2,
                        List.of(new TickPresence.Sent(
                                UUID.randomUUID().toString(), room.anna().enrolment(), true, Duration.ZERO))));

        assertThat(standing(room, room.anna()).parts().get(0)).isEqualTo(new Part(Anchor.U, State.ATTENDED, ""));
        MeetingStanding fromAll = db.in(em -> Objects.requireNonNull(Room.standings(em)
                .inEdition(room.dag().edition())
                .get(room.anna().enrolment())));
        assertThat(fromAll).isEqualTo(standing(room, room.anna()));
    }

    @TestOnBothDatabases
    void needsWordsWithoutAnIdentityNumberAboutSomebodyHere(Database db) {
        var room = Room.open(db);
        var other = Room.open(db);

        assertThatThrownBy(() -> agree(room, room.anna(), "  ok  ")).isInstanceOf(ReasonNeeded.class);
        assertThatThrownBy(() -> agree(room, room.anna(), "x".repeat(1001))).isInstanceOf(ReasonNeeded.class);
        assertThatThrownBy(() -> agree(room, room.anna(), "Intyg för 811228-9874 finns."))
                .isInstanceOf(NationalIdRefused.class);
        assertThatThrownBy(() -> agree(room, other.anna(), PAGE)).isInstanceOf(NotVisible.class);
        assertThat(standing(room, room.anna()).met()).isZero();
    }

    private static void agree(Room room, Admission person, String reason) {
        room.db()
                .inTransaction(
                        em -> Room.agreeing(em).agree(room.session(room.dag()), "U", person.enrolment(), reason));
    }

    private static MeetingStanding standing(Room room, Admission person) {
        return room.db().in(em -> Room.standings(em).of(person.edition(), person.enrolment()));
    }

    @SuppressWarnings("unchecked")
    private static List<String> audited(Database db, Admission person) {
        return db.in(em -> ((List<Object[]>) em.createNativeQuery(
                                "SELECT action, state_before, state_after FROM audit_trail WHERE object_ref = ?1 ORDER BY seq_no")
                        .setParameter(1, "enrolment:" + person.enrolment().value() + " meeting:U")
                        .getResultList())
                .stream().map(row -> row[0] + " " + row[1] + " " + row[2]).toList());
    }
}
