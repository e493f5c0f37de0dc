// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.progress.leaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitstreamproject.verkstad.course.CourseBuilder.CLOCK;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bitstreamproject.verkstad.casework.CaseBuilder;
import org.bitstreamproject.verkstad.casework.FieldEdit;
import org.bitstreamproject.verkstad.casework.FrozenCaseBuilder;
import org.bitstreamproject.verkstad.casework.Submissions;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.course.GrantScope;
import org.bitstreamproject.verkstad.exercise.TaskBuilder;
import org.bitstreamproject.verkstad.progress.leaders.LeaderDecision.NewDecision;
import org.bitstreamproject.verkstad.progress.leaders.Workshops.Sent;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.OrganisationId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.jspecify.annotations.Nullable;

/** The management writes together, sees its participants only as a group, and no other organisation at all. */
class WorkshopsTest {
    @TestOnBothDatabases
    void showsTheParticipantsFromFiveAnswersOn(Database db) {
        var town = new Town(db);
        town.participantsAnswer(4);
        var four = town.show("LD1").group();

        town.participantsAnswer(1);
        var five = town.show("LD1").group();

        assertThat(four.isEmpty()).isTrue();
        assertThat(five.median("PER1-today")).contains(BigDecimal.valueOf(6));
        assertThat(five.mean("REACTIVE")).contains(new BigDecimal("1.0"));
    }

    @TestOnBothDatabases
    void keepsTheManagementsOwnPlacesAndSigns(Database db) {
        var town = new Town(db);

        var refused = town.keep(
                "LD1", Map.of("PER1-today", "7", "PER1-wished", "2", "REACTIVE-1", "1", "PER2-today", "9"), 0);

        assertThat(refused).isNull();
        assertThat(town.show("LD1").answers())
                .isEqualTo(Map.of("PER1-today", "7", "PER1-wished", "2", "REACTIVE-1", "1"));
    }

    @TestOnBothDatabases
    void keepsWhatIsWrittenAboutCulture(Database db) {
        var town = new Town(db);

        town.keep("LD2", Map.of("truths", "Allt ska vara på papper.", "unknown", "x"), 0);
        var version = town.show("LD2").version();
        town.keep("LD2", Map.of("truths", "Allt ska vara på papper.", "flow", "Köer syns inte."), version);

        assertThat(town.show("LD2").answers())
                .isEqualTo(Map.of("truths", "Allt ska vara på papper.", "flow", "Köer syns inte."));
        assertThat(town.show("LD2").prompts())
                .hasSize(4)
                .allMatch(one -> !one.question().isEmpty());
    }

    @TestOnBothDatabases
    void keepsWhatIsWrittenAboutACaseWhileItIsNotShown(Database db) {
        var town = new Town(db);
        var kase = town.kase("COURSE");
        var open = town.show("LD3").cases().get(0).prompts();
        var first = open.get(0).id();
        var second = open.get(1).id();
        town.keep("LD3", Map.of(first, "Avslagen ansökan.", second, "Tar bort ett steg."), 0);

        town.share(kase, "TEACHERS", 2);
        town.keep("LD3", Map.of(first, "Ska inte tas emot."), town.show("LD3").version());
        var hidden = town.show("LD3").cases();
        town.share(kase, "COURSE", 3);
        var shown = town.show("LD3").answers();
        town.keep("LD3", Map.of(second, "Tar bort två."), town.show("LD3").version());

        assertThat(hidden).isEmpty();
        assertThat(shown).isEqualTo(Map.of(first, "Avslagen ansökan.", second, "Tar bort ett steg."));
        assertThat(town.show("LD3").answers()).isEqualTo(Map.of(second, "Tar bort två."));
    }

    @TestOnBothDatabases
    void forgetsAMarkThatIsTakenAway(Database db) {
        var town = new Town(db);
        town.keep("LD1", Map.of("PER1-today", "7", "REACTIVE-1", "1"), 0);

        town.keep("LD1", Map.of("PER1-today", "6"), town.show("LD1").version());

        assertThat(town.show("LD1").answers()).isEqualTo(Map.of("PER1-today", "6"));
    }

    @TestOnBothDatabases
    void overwritesNobodyUnseen(Database db) {
        var town = new Town(db);
        town.keep("LD2", Map.of("truths", "Först"), 0);

        var held = Objects.requireNonNull(town.keep("LD2", Map.of("truths", "Samtidigt"), 0));

        assertThat(held.theirs()).isEqualTo(Map.of("truths", "Först"));
        assertThat(held.answer("truths")).isEqualTo("Samtidigt");
        assertThat(town.show("LD2").answer("truths")).isEqualTo("Först");
        assertThat(town.keep("LD2", Map.of("truths", "Samtidigt"), held.version()))
                .isNull();
    }

    @TestOnBothDatabases
    void holdsATextThatIsTooLong(Database db) {
        var town = new Town(db);
        var tooLong = "x".repeat(Workshops.LONGEST + 1);

        var held = Objects.requireNonNull(town.keep("LD2", Map.of("truths", tooLong), 0));

        assertThat(held.errors().of("truths")).isEqualTo("too long");
        assertThat(held.answer("truths")).isEqualTo(tooLong);
        assertThat(town.keep("LD2", Map.of("truths", tooLong.substring(1)), 0)).isNull();
    }

    @TestOnBothDatabases
    void listsOnlyCasesThatAreSharedAndOnlyWhatWasHandedIn(Database db) {
        var town = new Town(db);
        var open = town.kase("COURSE");
        town.kase("REVIEWERS");

        var draft = town.show("LD3");
        var by = db.in(em -> CaseBuilder.cases(em)
                .byUid(town.leader.edition(), open)
                .orElseThrow()
                .members()
                .get(0)
                .enrolment());
        db.inTransaction(em -> FrozenCaseBuilder.handIn(em, open, "MS3", by));
        var frozen = town.show("LD3");

        assertThat(draft.unshared()).isEqualTo(1);
        assertThat(draft.cases()).singleElement().satisfies(line -> {
            assertThat(line.title()).isEmpty();
            assertThat(line.handedIn()).isNull();
            assertThat(line.prompts()).hasSize(2);
        });
        assertThat(frozen.cases()).singleElement().satisfies(line -> {
            assertThat(line.title()).isEqualTo("Bygglov i Umeå");
            assertThat(line.milestone()).isNotBlank();
        });
    }

    @TestOnBothDatabases
    void recordsDecisionsWithTheirDayNewestFirst(Database db) {
        var town = new Town(db);
        var open = town.kase("OPEN");

        town.decide(new NewDecision("", LocalDate.of(2026, 11, 2), "En dag i veckan."));
        town.decide(new NewDecision(open, LocalDate.of(2026, 11, 20), "Pengar finns."));

        assertThat(town.show("LD3").decisions())
                .extracting(one -> one.on() + " " + one.text())
                .containsExactly("2026-11-20 Pengar finns.", "2026-11-02 En dag i veckan.");
    }

    @TestOnBothDatabases
    void decidesAboutNoCaseThatIsNotShownAndInNoOtherWorkshop(Database db) {
        var town = new Town(db);
        var hidden = town.kase("TEACHERS");
        var today = LocalDate.of(2026, 11, 20);

        assertThatThrownBy(() -> town.decide(new NewDecision(hidden, today, "x")))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> db.inTransaction(
                        em -> workshops(em).decide(town.session, town.uid, "LD2", new NewDecision("", today, "x"))))
                .isInstanceOf(NotVisible.class);
    }

    @TestOnBothDatabases
    void isNotThereForThoseWhoLeadSomethingElse(Database db) {
        var town = new Town(db);
        var village = new Town(db);

        assertThatThrownBy(() -> db.inTransaction(em -> workshops(em).show(village.session, town.uid, "LD1", false)))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> town.show("LD9")).isInstanceOf(NotVisible.class);
        db.inTransaction(em -> new CourseBuilder(em)
                .grants()
                .revoke(town.leader.person(), Grant.LEADER, GrantScope.of(town.id), "test"));
        assertThatThrownBy(() -> town.show("LD1")).isInstanceOf(NotVisible.class);
    }

    @TestOnBothDatabases
    void offersThreeWorkshopsAndSaysWhichAreBegun(Database db) {
        var town = new Town(db);
        town.keep("LD2", Map.of("truths", "x"), 0);

        List<Workshops.Entrance> entrances = db.in(em -> workshops(em).entrances(town.session));

        assertThat(entrances)
                .extracting(one -> one.id() + " " + one.begun())
                .containsExactly("LD1 false", "LD2 true", "LD3 false");
        assertThat(entrances).allMatch(one -> one.href().startsWith("/leaders/" + town.uid + "/LD"));
    }

    private static Workshops workshops(EntityManager em) {
        var course = new CourseBuilder(em);
        return new Workshops(
                new LedOrganisations(course.organisations(), course.grants()),
                new LeaderNotes(em),
                course.packages(),
                TaskBuilder.tasks(em),
                TaskBuilder.groups(em),
                CaseBuilder.cases(em),
                new Submissions(em),
                new AuditTrail(em, CLOCK),
                CLOCK);
    }

    /** A municipality with somebody who leads it. */
    private static final class Town {
        final Database db;
        final CaseBuilder edition;
        final OrganisationId id;
        final String uid;
        final Admission leader;
        final SessionInfo session;

        Town(Database db) {
            this.db = db;
            edition = CaseBuilder.anEdition(db);
            id = edition.organisation(CourseBuilder.aKey("Kommunen"), Country.SE);
            uid = db.in(em -> new CourseBuilder(em).organisations().one(id).uid());
            leader = edition.participant(Country.SE);
            db.inTransaction(em ->
                    new CourseBuilder(em).grants().grant(leader.person(), Grant.LEADER, GrantScope.of(id), "test"));
            session = CaseBuilder.session(leader, Role.PARTICIPANT, Language.SV);
        }

        WorkshopPage show(String workshop) {
            return db.in(em -> workshops(em).show(session, uid, workshop, false));
        }

        @Nullable WorkshopPage keep(String workshop, Map<String, String> fields, int base) {
            var typed = new HashMap<String, List<String>>();
            fields.forEach((name, text) -> typed.put(name, List.of(text)));
            return db.in(em -> workshops(em).keep(session, uid, workshop, new Sent(typed, base), "too long"));
        }

        void decide(NewDecision decided) {
            db.inTransaction(em -> workshops(em).decide(session, uid, "LD3", decided));
        }

        String kase(String confidentiality) {
            var who = edition.participant(Country.SE);
            var kase = edition.kase(who, "Hemligt arbetsnamn", id);
            db.inTransaction(em -> CaseBuilder.rewrite(em, who.enrolment(), kase, "A7", confidentiality));
            return kase;
        }

        void share(String kase, String confidentiality, int base) {
            db.inTransaction(em -> {
                var by = CaseBuilder.cases(em)
                        .byUid(leader.edition(), kase)
                        .orElseThrow()
                        .members()
                        .get(0)
                        .enrolment();
                CaseBuilder.saveField(em).save(by, kase, new FieldEdit("A7", confidentiality, base));
            });
        }

        void participantsAnswer(int people) {
            for (var i = 0; i < people; i++) {
                var who = edition.participant(Country.SE);
                db.inTransaction(em -> {
                    new CourseBuilder(em).enrolments().belongTo(who.enrolment(), id);
                    TaskBuilder.answered(
                            em,
                            who.enrolment(),
                            "E1.2",
                            Map.of("PER1-today", "6", "PER1-wished", "2", "REACTIVE-3", "1"));
                });
            }
        }
    }
}
