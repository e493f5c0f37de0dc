// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.bitstreamproject.verkstad.modelling.ModelAccess;
import org.bitstreamproject.verkstad.modelling.ModelContext;
import org.bitstreamproject.verkstad.modelling.ModelOwner;
import org.bitstreamproject.verkstad.modelling.ModelStore;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.Commands;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.EventLog;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.security.Vault;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.bitstreamproject.verkstad.shared.web.Views;

class DeviceKeysTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T20:00:00.123Z"), ZoneOffset.UTC);
    private static final AtomicLong OWNERS = new AtomicLong(7000);
    private static final SessionInfo ANNA = Views.participant(21, Language.SV);
    private static final SessionInfo BO = Views.participant(22, Language.SV);
    private static final SessionInfo STRANGER = Views.participant(23, Language.SV);

    @TestOnBothDatabases
    void givesEachPersonAKeyOfTheirOwnForEachModelAndTheSameAgain(Database db) {
        var uid = begun(db);
        var other = begun(db);

        var key = key(db, ANNA, uid);

        assertThat(key).isNotEmpty().isEqualTo(key(db, ANNA, uid));
        assertThat(key(db, BO, uid)).isNotEmpty().isNotEqualTo(key);
        assertThat(key(db, ANNA, other)).isNotEmpty().isNotEqualTo(key);
    }

    @TestOnBothDatabases
    void writesInTheAuditTrailWhoWasGivenOneAndNotTheKey(Database db) {
        var uid = begun(db);

        var key = key(db, ANNA, uid);

        List<?> rows = db.in(em -> em.createNativeQuery(
                        "SELECT actor, action, state_before, state_after FROM audit_trail WHERE object_ref = 'model:"
                                + uid + "'")
                .getResultList());
        assertThat(rows).hasSize(1);
        assertThat((Object[]) rows.get(0))
                .as("beside who and what there is nothing, so no key")
                .containsExactly("person:" + ANNA.person().value(), "modelling.device-key-given", null, null)
                .doesNotContain(key);
    }

    /** However many drawings of the case are opened, and on however many nodes at once. */
    @TestOnBothDatabases
    void writesItDownOnceForEachSessionAndCase(Database db) throws Exception {
        var owner = OWNERS.incrementAndGet();
        var drawings = List.of(begun(db, owner, "D1"), begun(db, owner, "D2"), begun(db, owner, "C4"));
        var pool = Executors.newFixedThreadPool(6);
        Callable<Integer> looks = () -> {
            for (var uid : drawings) {
                Twice.tried(() -> key(db, ANNA, uid));
            }
            return drawings.size();
        };

        for (var done : pool.invokeAll(Collections.nCopies(6, looks))) {
            assertThat(done.get()).isEqualTo(3);
        }
        pool.shutdown();

        assertThat(rows(db, drawings)).isEqualTo(1);
        key(db, ANNA, begun(db));
        key(db, BO, drawings.get(1));
        assertThat(rows(db, drawings))
                .as("another session, and another case beside")
                .isEqualTo(2);
    }

    private static long rows(Database db, List<String> drawings) {
        return drawings.stream()
                .mapToLong(uid -> db.in(
                                em -> em.createNativeQuery("SELECT actor FROM audit_trail WHERE object_ref = ?1")
                                        .setParameter(1, "model:" + uid)
                                        .getResultList())
                        .size())
                .sum();
    }

    @TestOnBothDatabases
    void knowsNoModelForWhoMayNotSeeIt(Database db) {
        var uid = begun(db);

        assertThatThrownBy(() -> key(db, STRANGER, uid)).isInstanceOf(NotVisible.class);
    }

    private static String begun(Database db) {
        return begun(db, OWNERS.incrementAndGet(), "D1");
    }

    private static String begun(Database db, long id, String field) {
        var owner = new ModelOwner("TEST", id, field);
        return db.in(em -> new ModelStore(em, CLOCK).open(owner, Models.schoolTransport(), ANNA.person()))
                .uid();
    }

    private static String key(Database db, SessionInfo who, String uid) {
        ModelAccess access = new ModelAccess() {
            @Override
            public String ownerKind() {
                return "TEST";
            }

            @Override
            public Optional<ModelContext> context(SessionInfo reader, ModelOwner owner) {
                return reader == STRANGER
                        ? Optional.empty()
                        : Optional.of(
                                new ModelContext("Process", "", "/case", "Fallet", Language.SV, null, Set.of(), null));
            }
        };
        return db.in(em -> {
            var owners = new Owners(List.of(access));
            var edits = new EditModel(new ModelStore(em, CLOCK), owners, new EventLog(em, CLOCK));
            return new DeviceKeys(edits, new Vault(new byte[32]), new AuditTrail(em, CLOCK), new Commands(em, CLOCK))
                    .of(who, uid);
        });
    }
}
