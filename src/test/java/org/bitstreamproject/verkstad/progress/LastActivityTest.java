// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.progress;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.EventLog;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.web.NewSession;
import org.bitstreamproject.verkstad.shared.web.Sessions;

class LastActivityTest {
    private static final Instant EARLIER = Instant.parse("2026-03-29T01:30:00.123Z");

    private static final Instant LATER = Instant.parse("2026-03-29T04:30:00.123Z");

    @TestOnBothDatabases
    void isTheNewestEventOfEachPersonInTheEdition(Database db) {
        var anna = admitted(db);
        var stranger = admitted(db);
        did(db, anna, EARLIER);
        did(db, anna, LATER);
        did(db, stranger, EARLIER);

        Map<EnrolmentId, Instant> seen = db.in(em -> new LastActivity(em).inEdition(anna.edition()));

        assertThat(seen).isEqualTo(Map.of(anna.enrolment(), LATER));
    }

    @TestOnBothDatabases
    void saysNothingOfOneWhoHasDoneNothing(Database db) {
        var anna = admitted(db);

        Map<EnrolmentId, Instant> seen = db.in(em -> new LastActivity(em).inEdition(anna.edition()));

        assertThat(seen).isEmpty();
    }

    @TestOnBothDatabases
    void countsReadingAsBeingHere(Database db) {
        var anna = admitted(db);
        did(db, anna, EARLIER);
        db.inTransaction(em -> new Sessions(em, Clock.fixed(LATER, ZoneOffset.UTC))
                .open(new NewSession(anna.person(), anna.enrolment(), Role.PARTICIPANT, null, "home")));

        Map<EnrolmentId, Instant> seen = db.in(em -> new LastActivity(em).inEdition(anna.edition()));

        assertThat(seen).isEqualTo(Map.of(anna.enrolment(), LATER));
    }

    private static Admission admitted(Database db) {
        return db.in(em -> {
            var course = new CourseBuilder(em);
            var platform = course.platform(CourseBuilder.aKey("platform"), Country.SE);
            course.bindContext().bind(platform, CourseBuilder.aBinding(CourseBuilder.aKey("edition"), Country.SE));
            return course.admit(platform, CourseBuilder.aKey("user"), Role.PARTICIPANT);
        });
    }

    private static void did(Database db, Admission who, Instant at) {
        db.inTransaction(em -> new EventLog(em, Clock.fixed(at, ZoneOffset.UTC))
                .append(who.enrolment(), "exercise.attempted", "exercise:E1.1", JsonValue.EMPTY_JSON_OBJECT));
    }
}
