// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.progress.leaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.bitstreamproject.verkstad.progress.leaders.LeaderDecision.NewDecision;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;

/** A decision is recorded once, about a case the management sees. */
class RecordDecisionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

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
    void recordsADecisionThatIsSentTwiceOnce(Database db) {
        var town = new Town(db);
        var kase = town.kase("COURSE");
        var command = UUID.randomUUID().toString();
        var decided = new NewDecision(kase, TODAY, "Pengar finns.");

        town.decide(command, decided);
        town.share(kase, "TEACHERS", 2);
        town.decide(command, decided);
        var once = town.show("LD3").decisions();
        town.decide(UUID.randomUUID().toString(), new NewDecision("", TODAY, "Pengar finns."));

        assertThat(once).hasSize(1);
        assertThat(town.show("LD3").decisions()).hasSize(2);
    }

    @TestOnBothDatabases
    void decidesAboutNoCaseThatIsNotShownAndInNoOtherWorkshop(Database db) {
        var town = new Town(db);
        var hidden = town.kase("TEACHERS");

        assertThatThrownBy(() -> town.decide(new NewDecision(hidden, TODAY, "x")))
                .isInstanceOf(CaseNotShown.class);
        assertThatThrownBy(() -> db.inTransaction(em -> Town.decisions(em)
                        .decide(town.session, town.uid, "LD2", "command", new NewDecision("", TODAY, "x"))))
                .isInstanceOf(NotVisible.class);
    }

    @TestOnBothDatabases
    void storesNoIdentityNumber(Database db) {
        var town = new Town(db);

        assertThatThrownBy(() -> town.decide(new NewDecision("", TODAY, "Fråga 811228-9874.")))
                .isInstanceOf(NationalIdRefused.class);
        assertThat(town.show("LD3").decisions()).isEmpty();
    }

    @TestOnBothDatabases
    void showsWhatARefusedDecisionHeld(Database db) {
        var town = new Town(db);
        var typed = Map.of("decision", "Pengar finns.", "decidedCase", "gone");
        var errors = new FieldErrors(Map.of("decidedCase", "Inte delat."));

        WorkshopPage held = db.in(em -> Town.workshops(em).refused(town.session, town.uid, "LD3", typed, errors));

        assertThat(held.answer("decision")).isEqualTo("Pengar finns.");
        assertThat(held.describedBy("decidedCase")).isEqualTo("decidedCase-error");
        assertThat(held.decisions()).isEmpty();
    }
}
