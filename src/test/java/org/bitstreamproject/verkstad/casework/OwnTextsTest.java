// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.casework.page.SubmitPage;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.exercise.ItemState;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;

/** L4 and L5 are each member's own: told to the one who has not written them, and never in the group's way. */
class OwnTextsTest {
    private static final String LINK = "/exercise/E9.4";

    @TestOnBothDatabases
    void tellsTheMemberWhoHasNotHandedInOnly(Database db) {
        var kase = new Kase(db);
        kase.reaches(kase.karin, ItemState.STARTED);
        kase.reaches(kase.bo, ItemState.SUBMITTED);

        assertThat(kase.page(kase.karin, "MS9").own()).singleElement().satisfies(note -> {
            assertThat(note.href()).isEqualTo(LINK);
            assertThat(note.text()).contains("L4 Egen reflektion, L5 Mitt bidrag");
        });
        assertThat(kase.page(kase.bo, "MS9").own()).isEmpty();
    }

    @TestOnBothDatabases
    void saysNothingBeforeTheMilestoneThatAsks(Database db) {
        var kase = new Kase(db);

        assertThat(kase.page(kase.karin, "MS8").own()).isEmpty();
    }

    @TestOnBothDatabases
    void isNeverAmongWhatTheGroupLacks(Database db) {
        var kase = new Kase(db);

        assertThat(kase.page(kase.karin, "MS9").missing())
                .isNotEmpty()
                .extracting(SubmitPage.Note::href)
                .noneMatch(href -> List.of(LINK, "/case?section=L#L4", "/case?section=L#L5")
                        .contains(href));
    }

    private static final class Kase {
        private final Database db;
        private final CaseBuilder edition;
        private final Admission karin;
        private final Admission bo;
        private final String uid;

        Kase(Database db) {
            this.db = db;
            this.edition = CaseBuilder.anEdition(db);
            this.karin = edition.participant(Country.SE);
            this.bo = edition.participant(Country.SE);
            this.uid = edition.kase(karin, "Beställa skolskjuts", edition.organisation("Kommunen", Country.SE));
            db.inTransaction(em -> CaseBuilder.members(em).invite(karin.enrolment(), uid, bo.enrolment()));
            db.inTransaction(em -> CaseBuilder.members(em).confirm(bo.enrolment(), uid));
        }

        void reaches(Admission who, ItemState state) {
            db.inTransaction(em -> Handing.statuses(em).record(who.enrolment(), "E9.4", state, null));
        }

        SubmitPage page(Admission who, String milestone) {
            var session = CaseBuilder.session(who, Role.PARTICIPANT, Language.SV);
            return db.in(em -> edition.prepareSubmission(em).prepare(session, uid, milestone, Map.of()));
        }
    }
}
