// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.casework.CaseBuilder.anEdition;

import java.time.ZoneId;
import java.util.Set;
import org.bitstreamproject.verkstad.shared.domain.CohortId;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

class CaseConfidingTest {

    @TestOnBothDatabases
    void whatMembersWriteIsAsConfidentialAsTheirCaseIsNow(Database db) {
        var edition = anEdition(db);
        var karin = edition.participant(Country.SE);
        edition.kase(karin, "Beställa skolskjuts", edition.organisation("Fjällvik", Country.SE));
        var me = session(karin.enrolment(), Role.PARTICIPANT);

        assertThat(asked(db, me, "/case?section=B")).isTrue();
        assertThat(asked(db, me, "/api/v1/exercises/E8.1/draft")).isTrue();
        db.inTransaction(em ->
                new ProcessCases(em).ofMember(karin.enrolment()).orElseThrow().confide(Confidentiality.COURSE));

        assertThat(asked(db, me, "/case?section=B")).isFalse();
        assertThat(asked(db, me, "/api/v1/exercises/E8.1/draft")).isFalse();
        assertThat(asked(db, me, "/review/1f")).isTrue();
    }

    @TestOnBothDatabases
    void beforeThereIsACaseOnlyItsBeginningIs(Database db) {
        var nobody = session(new EnrolmentId(987_654), Role.PARTICIPANT);

        assertThat(asked(db, nobody, "/case")).isTrue();
        assertThat(asked(db, nobody, "/exercise/E0.2")).isFalse();
    }

    @TestOnBothDatabases
    void whatTeachersWriteAboutCasesIsAlwaysConfidentialAndNothingElse(Database db) {
        var teacher = session(new EnrolmentId(987_655), Role.TEACHER);

        assertThat(asked(db, teacher, "/grading/7")).isTrue();
        assertThat(asked(db, teacher, "/case/1f/dates")).isTrue();
        assertThat(asked(db, teacher, "/meetings/M1/attendance")).isFalse();
    }

    private static boolean asked(Database db, SessionInfo who, String path) {
        return db.in(em -> new CaseConfiding(new ProcessCases(em)).isConfidential(who, path));
    }

    private static SessionInfo session(EnrolmentId enrolment, Role role) {
        return new SessionInfo(
                1,
                "handle",
                new PersonId(1),
                enrolment,
                new CohortId(1),
                new EditionId(1),
                new PlatformId(1),
                "se",
                "VM-2026",
                "Norrsele",
                "Karin Åström",
                role,
                Set.of(),
                Language.SV,
                Country.SE,
                ZoneId.of("Europe/Stockholm"),
                null,
                "home");
    }
}
