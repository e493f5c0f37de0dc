// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.progress.leaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bitstreamproject.verkstad.casework.CaseBuilder;
import org.bitstreamproject.verkstad.casework.FrozenCaseBuilder;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.course.GrantScope;
import org.bitstreamproject.verkstad.progress.leaders.LeaderDecision.NewDecision;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;

/** The management writes together, sees its participants only as a group, and no other organisation at all. */
class WorkshopsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

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
        var tooLong = "x".repeat(TextRules.LONGEST + 1);

        var held = Objects.requireNonNull(town.keep("LD2", Map.of("truths", tooLong), 0));

        assertThat(held.errors().of("truths")).startsWith("Skriv högst");
        assertThat(held.answer("truths")).isEqualTo(tooLong);
        assertThat(town.keep("LD2", Map.of("truths", tooLong.substring(1)), 0)).isNull();
    }

    @TestOnBothDatabases
    void storesNoIdentityNumberAndSaysWhere(Database db) {
        var town = new Town(db);
        town.keep("LD2", Map.of("truths", "Först"), 0);
        var fields = Map.of("truths", "Fråga 811228-9874.", "flow", "Köer syns inte.");

        var held =
                Objects.requireNonNull(town.keep("LD2", fields, town.show("LD2").version()));

        assertThat(held.errors().messages()).containsOnlyKeys("truths");
        assertThat(held.answers()).isEqualTo(fields);
        assertThat(town.show("LD2").answers()).isEqualTo(Map.of("truths", "Först"));
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

    /** Each workshop once as it is meant and once not, in each language: what is refused is told in that language. */
    @TestOnBothDatabases
    void isDoneInEveryLanguage(Database db) {
        var told = new HashSet<String>();
        var asked = new HashSet<String>();
        for (var language : Language.values()) {
            var town = new Town(db, language);

            assertThat(town.keep("LD1", Map.of("PER1-today", "7", "PER1-wished", "9"), 0))
                    .isNull();
            assertThat(town.keep("LD2", Map.of("truths", "Papper först."), 0)).isNull();
            town.decide(new NewDecision(town.kase("OPEN"), TODAY, "En dag i veckan."));
            var tooLong = Map.of("truths", "x".repeat(TextRules.LONGEST + 1));
            var held = Objects.requireNonNull(town.keep("LD2", tooLong, 1));
            var hidden = new NewDecision(town.kase("TEACHERS"), TODAY, "En dag i veckan.");

            assertThat(town.show("LD1").answers()).isEqualTo(Map.of("PER1-today", "7"));
            assertThat(town.show("LD2").answers()).isEqualTo(Map.of("truths", "Papper först."));
            assertThatThrownBy(() -> town.decide(hidden)).isInstanceOf(CaseNotShown.class);
            assertThat(town.show("LD3").decisions()).hasSize(1);
            told.add(held.errors().of("truths"));
            asked.add(town.show("LD2").prompts().get(0).question());
        }
        assertThat(told).hasSize(Language.values().length);
        assertThat(asked).hasSize(Language.values().length);
    }

    @TestOnBothDatabases
    void isNotThereForThoseWhoLeadSomethingElse(Database db) {
        var town = new Town(db);
        var village = new Town(db);

        assertThatThrownBy(
                        () -> db.inTransaction(em -> Town.workshops(em).show(village.session, town.uid, "LD1", false)))
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

        List<Workshops.Entrance> entrances = db.in(em -> Town.workshops(em).entrances(town.session));

        assertThat(entrances)
                .extracting(one -> one.id() + " " + one.begun())
                .containsExactly("LD1 false", "LD2 true", "LD3 false");
        assertThat(entrances).allMatch(one -> one.href().startsWith("/leaders/" + town.uid + "/LD"));
    }
}
