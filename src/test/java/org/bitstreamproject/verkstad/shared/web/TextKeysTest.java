// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.Commands;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.security.Vault;

class TextKeysTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T20:00:00Z"), ZoneOffset.UTC);
    private static final SessionInfo ANNA = Views.participant(7121, Language.SV);
    private static final SessionInfo BO = Views.participant(7122, Language.SV);

    @TestOnBothDatabases
    void givesEachPersonAKeyOfTheirOwnAndTheSameAgainAndWritesDownWhoWasGivenOne(Database db) {
        var key = key(db, ANNA);

        assertThat(key).hasSize(44).isEqualTo(key(db, ANNA)).isNotEqualTo(key(db, BO));
        List<?> rows =
                db.in(em -> em.createNativeQuery("SELECT actor, action, state_before, state_after FROM audit_trail"
                                + " WHERE object_ref = 'person:7122' AND action = 'shared.device-key-given'")
                        .getResultList());
        assertThat(rows).hasSize(1);
        assertThat((Object[]) rows.get(0)).doesNotContain(key(db, BO));
    }

    @TestOnBothDatabases
    void writesItDownOnceForEachSessionHoweverManyPagesAsk(Database db) {
        var session = Views.participant(7123, Language.SV);

        for (var page = 0; page < 10; page++) {
            key(db, session);
        }

        List<?> rows = db.in(em -> em.createNativeQuery("SELECT actor FROM audit_trail"
                        + " WHERE object_ref = 'person:7123' AND action = 'shared.device-key-given'")
                .getResultList());
        assertThat(rows).hasSize(1);
    }

    private static String key(Database db, SessionInfo who) {
        return db.in(em ->
                new TextKeys(new Vault(new byte[32]), new AuditTrail(em, CLOCK), new Commands(em, CLOCK)).of(who));
    }
}
