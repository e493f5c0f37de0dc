// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.TimeZone;
import java.util.UUID;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.EventLog;
import org.bitstreamproject.verkstad.shared.persistence.PlainSql;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;

/** A machine in Sweden, in the night when half past two does not come. */
class ServerZoneTest {
    private static final Instant SKIPPED = Instant.parse("2027-03-28T02:30:00.123Z");

    @TestOnBothDatabases
    void keepsTheHourTheMachinesClockSkips(Database db) {
        var before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Stockholm"));
        try {
            ServerZone.takeUtc();
            String byAnObject = UUID.randomUUID().toString();
            String byAStatement = UUID.randomUUID().toString();

            db.inTransaction(em -> {
                append(new EventLog(em, Clock.fixed(SKIPPED, ZoneOffset.UTC)), byAnObject);
                append(new EventLog(em, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)), byAStatement);
            });
            db.inTransaction(em -> new PlainSql(em)
                    .change("UPDATE event_log SET happened_at = ? WHERE object_ref = ?", SKIPPED, byAStatement));

            Optional<Instant> plain = db.in(em -> new PlainSql(em)
                    .first(
                            "SELECT happened_at FROM event_log WHERE object_ref = ?",
                            row -> PlainSql.time(row, 1),
                            byAnObject));
            Instant mapped =
                    db.in(em -> em.createQuery("SELECT e.at FROM Event e WHERE e.object = :object", Instant.class)
                            .setParameter("object", byAStatement)
                            .getSingleResult());
            assertThat(plain).contains(SKIPPED);
            assertThat(mapped).isEqualTo(SKIPPED);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private static void append(EventLog log, String object) {
        log.append(null, "zone.tried", object, JsonValue.EMPTY_JSON_OBJECT);
    }
}
