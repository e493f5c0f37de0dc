// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitstreamproject.verkstad.course.CourseBuilder.CLOCK;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.exercise.ItemStatus;
import org.bitstreamproject.verkstad.exercise.ItemStatuses;
import org.bitstreamproject.verkstad.exercise.Learner;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.EventLog;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;
import org.bitstreamproject.verkstad.testing.FiredEvents;

class IntroduceOneselfTest {
    private static final String PROFILE = "E0.2";

    @TestOnBothDatabases
    void countsEverybodyAndShowsOnlyThoseOfTheCohortWhoWant(Database db) {
        var edition = aKey("VM");
        var umea = Learner.site(db, edition, Country.SE);
        var bodo = Learner.site(db, edition, Country.NO);
        var anna = Learner.at(db, umea, Country.SE, "anna", Role.PARTICIPANT);
        var bo = Learner.at(db, umea, Country.SE, "bo", Role.PARTICIPANT);
        var cecilia = Learner.at(db, umea, Country.SE, "cecilia", Role.PARTICIPANT);
        var siv = Learner.at(db, bodo, Country.NO, "siv", Role.PARTICIPANT);
        answer(db, anna, "unit", true);
        answer(db, bo, "head", true);
        answer(db, cecilia, "head", false);
        answer(db, siv, "expert", true);

        var group = group(db, anna);

        assertThat(group.shown())
                .extracting(neighbour -> neighbour.person().name())
                .containsExactly("Name bo");
        var roles = Objects.requireNonNull(group.counts().get("role"));
        assertThat(roles.people()).isEqualTo(4);
        assertThat(roles.of("head")).isEqualTo(2);
        assertThat(roles.side(Country.NO).people()).isEqualTo(1);
    }

    @TestOnBothDatabases
    void replacesTheCardAndIsDoneWithIt(Database db) {
        var anna = Learner.alone(db);

        answer(db, anna, "unit", true);
        answer(db, anna, "head", false);

        Optional<IntroduceOneself.Card> own = own(db, anna);
        assertThat(own).hasValueSatisfying(card -> {
            assertThat(card.answers()).containsEntry("role", List.of("head"));
            assertThat(card.shown()).isFalse();
        });
        assertThat(status(db, anna).passed()).isTrue();
        assertThat(Objects.requireNonNull(group(db, anna).counts().get("role")).people())
                .isEqualTo(1);
    }

    @TestOnBothDatabases
    void keepsNothingOfACardThatIsTakenBack(Database db) {
        var anna = Learner.alone(db);
        answer(db, anna, "unit", true);

        db.inTransaction(em -> useCase(em).takeBack(anna.visit(em, PROFILE)));

        assertThat(own(db, anna)).isEmpty();
        assertThat(Objects.requireNonNull(group(db, anna).counts().get("role")).people())
                .isZero();
        assertThat(status(db, anna).passed()).isTrue();
    }

    @TestOnBothDatabases
    void storesNoNationalIdentityNumber(Database db) {
        var anna = Learner.alone(db);
        var card = new IntroduceOneself.Card(Map.of("takeHome", List.of("Ring 191212121212")), true);

        assertThatThrownBy(() -> db.inTransaction(em -> useCase(em).answer(anna.visit(em, PROFILE), card)))
                .isInstanceOf(NationalIdRefused.class);
        assertThat(own(db, anna)).isEmpty();
    }

    private static void answer(Database db, Learner who, String role, boolean shown) {
        var card = new IntroduceOneself.Card(
                Map.of("role", List.of(role), "experience", List.of("none"), "takeHome", List.of("Lugn")), shown);
        db.inTransaction(em -> useCase(em).answer(who.visit(em, PROFILE), card));
    }

    private static Optional<IntroduceOneself.Card> own(Database db, Learner who) {
        return db.in(em -> useCase(em).own(who.visit(em, PROFILE)));
    }

    private static IntroduceOneself.Group group(Database db, Learner who) {
        return db.in(em -> useCase(em).group(who.visit(em, PROFILE)));
    }

    private static ItemStatus status(Database db, Learner who) {
        Map<String, ItemStatus> all = db.in(em -> statuses(em).of(who.enrolment()));
        return Objects.requireNonNull(all.get(PROFILE));
    }

    private static ItemStatuses statuses(EntityManager em) {
        return new ItemStatuses(em, new FiredEvents<>(), CLOCK);
    }

    private static IntroduceOneself useCase(EntityManager em) {
        return new IntroduceOneself(
                new ProfileCards(em),
                new CourseBuilder(em).participants(),
                statuses(em),
                new EventLog(em, CLOCK),
                CLOCK);
    }
}
