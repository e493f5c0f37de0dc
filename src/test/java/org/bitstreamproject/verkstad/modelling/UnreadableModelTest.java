// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;

/** What another day's program stored is kept as it is, told in words, and never overwritten. */
class UnreadableModelTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T20:00:00Z"), ZoneOffset.UTC);
    private static final PersonId ANNA = new PersonId(11);
    private static final AtomicLong OWNERS = new AtomicLong(91_000);
    private static final String TYPE = "UPDATE model SET model_type = ?2 WHERE uid = ?1";
    private static final String CONTENT =
            "UPDATE model_revision SET content = ?2 WHERE model_id = (SELECT id FROM model WHERE uid = ?1)";

    @TestOnBothDatabases
    void aTypeNobodyKnowsIsKeptAndTold(Database db) {
        isKeptAndTold(db, TYPE, "HOLOGRAM", "\"type\":\"HOLOGRAM\"");
    }

    @TestOnBothDatabases
    void anElementNobodyKnowsIsKeptAndTold(Database db) {
        var dreamt = ModelFormat.write(Models.schoolTransport()).toString().replace("\"ACTIVITY\"", "\"DREAM\"");

        isKeptAndTold(db, CONTENT, dreamt, "\"DREAM\"");
    }

    private static void isKeptAndTold(Database db, String change, String to, String said) {
        var twin = begun(db);
        var owner = anOwner();
        var uid = begun(db, owner);

        db.inTransaction(em -> em.createNativeQuery(change)
                .setParameter(1, uid)
                .setParameter(2, to)
                .executeUpdate());

        assertThatThrownBy(() -> db.in(em -> store(em).latest(uid))).isInstanceOf(UnreadableModel.class);
        assertThatThrownBy(() -> db.in(em -> store(em).open(owner, Models.schoolTransport(), ANNA)))
                .isInstanceOf(UnreadableModel.class);
        Map<String, ModelVersion> others = db.in(em -> store(em).ofOwner(owner.kind(), owner.id()));
        assertThat(others).isEmpty();
        StoredText text = db.in(em -> store(em).text(uid).orElseThrow());
        assertThat(text.json()).contains(said, "Ansöka");
        assertThat(text.number()).isEqualTo(1);
        ModelVersion readable = db.in(em -> store(em).latest(twin).orElseThrow());
        assertThat(readable.model()).isEqualTo(Models.schoolTransport());
    }

    private static String begun(Database db) {
        return begun(db, anOwner());
    }

    private static String begun(Database db, ModelOwner owner) {
        return db.in(em -> store(em).open(owner, Models.schoolTransport(), ANNA).uid());
    }

    private static ModelOwner anOwner() {
        return new ModelOwner("TEST", OWNERS.incrementAndGet(), "D1");
    }

    private static ModelStore store(EntityManager em) {
        return new ModelStore(em, CLOCK);
    }
}
