// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.course.CourseBuilder.CLOCK;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aBinding;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.OrganisationId;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.domain.Score;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.jspecify.annotations.Nullable;

/** Values of a group from five answers on, and nothing that tells of one to four others. */
class GroupAnswersTest {
    private static final Function<Map<String, String>, Map<String, BigDecimal>> FIGURES =
            answers -> Map.of("q", new BigDecimal(answers.getOrDefault("q", "0")));

    @TestOnBothDatabases
    void showsTheCountriesOnceFiveHaveAnsweredInEach(Database db) {
        var edition = new People(db);
        edition.answer(Country.SE, null, 1, 2, 3, 4, 5);
        edition.answer(Country.NO, null, 4, 4, 4, 6);

        var before = edition.byCountry();
        edition.answer(Country.NO, null, 7);
        var after = edition.byCountry();

        assertThat(before).isEmpty();
        assertThat(after.get(Country.SE).median("q")).contains(BigDecimal.valueOf(3));
        assertThat(after.get(Country.NO).median("q")).contains(BigDecimal.valueOf(4));
    }

    @TestOnBothDatabases
    void showsAnOrganisationFromFiveAnswersOn(Database db) {
        var edition = new People(db);
        var town = edition.organisation("Town");
        edition.answer(Country.SE, town, 1, 2, 3, 4);

        var four = edition.of(town);
        edition.answer(Country.SE, town, 5);
        var five = edition.of(town);

        assertThat(four.isEmpty()).isTrue();
        assertThat(five.median("q")).contains(BigDecimal.valueOf(3));
    }

    @TestOnBothDatabases
    void holdsAnOrganisationBackWhileOneToFourOthersInItsCountryHaveAnswered(Database db) {
        var edition = new People(db);
        var town = edition.organisation("Town");
        edition.answer(Country.SE, town, 1, 2, 3, 4, 5);
        edition.answer(Country.NO, null, 1);
        var alone = edition.of(town);

        edition.answer(Country.SE, null, 1);
        var besideOne = edition.of(town);
        edition.answer(Country.SE, edition.organisation("Village"), 1, 1, 1, 1);
        var besideFive = edition.of(town);

        assertThat(alone.isEmpty()).isFalse();
        assertThat(besideOne.isEmpty()).isTrue();
        assertThat(besideFive.isEmpty()).isFalse();
    }

    @TestOnBothDatabases
    void countsTheLastCompleteAnswerOfEachAndNoTeacher(Database db) {
        var edition = new People(db);
        var town = edition.organisation("Town");
        var karin = edition.admit(Country.SE, town, Role.PARTICIPANT);
        edition.attempt(karin, 1, 1, true);
        edition.attempt(karin, 2, 6, true);
        edition.attempt(karin, 3, 7, false);
        edition.answer(Country.SE, town, 1, 1, 1, 1);
        edition.attempt(edition.admit(Country.SE, town, Role.TEACHER), 1, 7, true);

        assertThat(edition.of(town).mean("q")).contains(new BigDecimal("2.0"));
    }

    @TestOnBothDatabases
    void whoComparesBeforeAndAfterOneMoreAnswerSeesNothing(Database db) {
        var edition = new People(db);
        var town = edition.organisation("Town");
        edition.answer(Country.SE, town, 1, 2, 3, 4, 5);
        var five = edition.of(town).mean("q");

        edition.answer(Country.SE, town, 7);
        var six = edition.of(town).mean("q");
        edition.answer(Country.SE, town, 7);
        var seven = edition.of(town).mean("q");
        edition.answer(Country.SE, town, 7);
        var eight = edition.of(town).mean("q");

        assertThat(five).contains(new BigDecimal("3.0"));
        assertThat(six).isEqualTo(five);
        assertThat(seven).isEqualTo(five);
        assertThat(eight).contains(new BigDecimal("4.5"));
    }

    @TestOnBothDatabases
    void whoComparesBeforeAndAfterSomebodyLeftSeesNothing(Database db) {
        var edition = new People(db);
        var town = edition.organisation("Town");
        edition.answer(Country.SE, town, 1, 2, 3, 4, 5);
        var leaving = List.of(
                edition.admit(Country.SE, town, Role.PARTICIPANT),
                edition.admit(Country.SE, town, Role.PARTICIPANT),
                edition.admit(Country.SE, town, Role.PARTICIPANT));
        leaving.forEach(one -> edition.attempt(one, 1, 7, true));
        var eight = edition.of(town).mean("q");

        edition.leave(leaving.get(0), 1);
        var seven = edition.of(town).mean("q");
        edition.leave(leaving.get(1), 2);
        var six = edition.of(town).mean("q");
        edition.leave(leaving.get(2), 3);
        var five = edition.of(town).mean("q");

        assertThat(eight).contains(new BigDecimal("4.5"));
        assertThat(seven).isEqualTo(eight);
        assertThat(six).isEqualTo(eight);
        assertThat(five).contains(new BigDecimal("3.0"));
    }

    @TestOnBothDatabases
    void readsNoTextWhereTheFiguresStandBesideTheAnswer(Database db) {
        var edition = new People(db);
        var town = edition.organisation("Town");
        for (var value = 1; value <= 5; value++) {
            edition.figure(edition.admit(Country.SE, town, Role.PARTICIPANT), value);
        }

        assertThat(edition.of(town).median("q")).contains(BigDecimal.valueOf(3));
    }

    /** An edition of its own with people who answer. */
    private static final class People {
        private final Database db;
        private final Map<Country, PlatformId> platforms = new HashMap<>();
        private EditionId edition = new EditionId(1);

        People(Database db) {
            this.db = db;
            var key = aKey("VM");
            for (var country : Country.values()) {
                platforms.put(country, db.in(em -> {
                    var course = new CourseBuilder(em);
                    var platform = course.platform(aKey("uni"), country);
                    course.bindContext().bind(platform, aBinding(key, country));
                    return platform;
                }));
            }
            this.edition = admit(Country.SE, null, Role.TEACHER).edition();
        }

        OrganisationId organisation(String name) {
            return db.in(em -> new CourseBuilder(em).organisations().enter(aKey(name), Country.SE, "SE_MUNICIPALITY"));
        }

        Admission admit(Country country, @Nullable OrganisationId works, Role role) {
            return db.in(em -> {
                var course = new CourseBuilder(em);
                var admitted = course.admit(platforms.get(country), aKey("user"), role);
                if (works != null) {
                    course.enrolments().belongTo(admitted.enrolment(), works);
                }
                return admitted;
            });
        }

        void answer(Country country, @Nullable OrganisationId works, int... values) {
            for (var value : values) {
                attempt(admit(country, works, Role.PARTICIPANT), 1, value, true);
            }
        }

        void attempt(Admission who, int number, int value, boolean passed) {
            var attempt = new Attempt.NewAttempt(
                    who.enrolment(),
                    "E1.2",
                    "1",
                    Answers.json(Map.of("q", String.valueOf(value))),
                    Score.of(1, 1),
                    passed);
            db.inTransaction(em -> new Attempts(em).add(new Attempt(attempt, number, CLOCK.instant())));
        }

        /** With an answer that would come to something else, had anybody read it. */
        void figure(Admission who, int value) {
            var attempt = new Attempt.NewAttempt(
                    who.enrolment(),
                    "E1.2",
                    "1",
                    Answers.json(Map.of("q", "99")),
                    Score.of(1, 1),
                    true,
                    Map.of("q", BigDecimal.valueOf(value)));
            db.inTransaction(em -> new Attempts(em).add(new Attempt(attempt, 1, CLOCK.instant())));
        }

        void leave(Admission who, int later) {
            db.inTransaction(em -> em.createNativeQuery("UPDATE enrolment SET left_at = ?1 WHERE id = ?2")
                    .setParameter(
                            1,
                            Timestamp.valueOf(
                                    LocalDateTime.ofInstant(CLOCK.instant().plusSeconds(later), ZoneOffset.UTC)))
                    .setParameter(2, who.enrolment().value())
                    .executeUpdate());
        }

        Map<Country, GroupValues> byCountry() {
            return db.in(em ->
                    new GroupAnswers(em, new CourseBuilder(em).participants()).byCountry(edition, "E1.2", FIGURES));
        }

        GroupValues of(OrganisationId organisation) {
            return db.in(em -> new GroupAnswers(em, new CourseBuilder(em).participants())
                    .ofOrganisation(edition, "E1.2", organisation, Country.SE, FIGURES));
        }
    }
}
