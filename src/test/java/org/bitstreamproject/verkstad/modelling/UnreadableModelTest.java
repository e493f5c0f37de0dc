// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.bitstreamproject.verkstad.modelling.command.Name;
import org.bitstreamproject.verkstad.shared.domain.FaultLog;
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

    /** Word for word what is left, and what is not. */
    @TestOnBothDatabases
    void ofABrokenChainEverythingIsSavedThatIsThere(Database db) {
        var twin = changed(db);
        var uid = changed(db);
        damage(
                db,
                "DELETE FROM model_revision WHERE rev_no = 3 AND model_id = (SELECT id FROM model WHERE uid = ?1)",
                uid);

        StoredText whole = db.in(em -> store(em).text(twin).orElseThrow());
        StoredText saved = db.in(em -> store(em).text(uid).orElseThrow());

        assertThat(json(whole).keySet()).containsExactlyInAnyOrder("type", "stage", "nodes", "edges");
        assertThat(whole.json()).contains("Namn 2", "Namn 3", "Namn 4");
        assertThatThrownBy(() -> db.in(em -> store(em).latest(uid))).isInstanceOf(UnreadableModel.class);
        assertThat(saved.number()).isEqualTo(4);
        assertThat(saved.whole()).isEqualTo(2);
        var json = json(saved);
        assertThat(json.getInt("version")).isEqualTo(2);
        assertThat(json.getJsonArray("nodes").toString()).contains("Namn 2");
        assertThat(json.getString("fault")).isEqualTo("revision 3 is missing");
        assertThat(json.getJsonArray("afterwards").getJsonObject(0).getBoolean("missing"))
                .isTrue();
        assertThat(json.getJsonArray("afterwards").getJsonObject(1).getString("difference"))
                .contains("Namn 4");
    }

    @TestOnBothDatabases
    void aTextThatIsNoTextAnyMoreIsSavedAsItLies(Database db) {
        var uid = changed(db);
        damage(
                db,
                "UPDATE model_revision SET content = '{\"nodes\":[{\"label\":\"Halv' WHERE rev_no = 1"
                        + " AND model_id = (SELECT id FROM model WHERE uid = ?1)",
                uid);

        StoredText saved = db.in(em -> store(em).text(uid).orElseThrow());

        assertThat(saved.whole()).isZero();
        assertThat(saved.json()).contains("Halv", "Namn 2", "Namn 3", "Namn 4", "PROCESS");
        assertThatThrownBy(() -> db.in(em -> store(em).latest(uid))).isInstanceOf(UnreadableModel.class);
    }

    /** Neither a revision that is gone, nor a text that is broken, nor one that leads in a ring, is anything but unreadable. */
    @TestOnBothDatabases
    void everyDamageIsUnreadableAndNothingElse(Database db) {
        var of = " AND model_id = (SELECT id FROM model WHERE uid = ?1)";
        for (var damage : List.of(
                "DELETE FROM model_revision WHERE rev_no = 4" + of,
                "DELETE FROM model_revision WHERE rev_no = 1" + of,
                "UPDATE model_revision SET delta = '[]' WHERE rev_no = 4" + of,
                "UPDATE model_revision SET delta = '{\"nodes\":[[0,900]],\"edges\":[]}' WHERE rev_no = 4" + of,
                "UPDATE model_revision SET delta = '{\"nodes\":3}' WHERE rev_no = 4" + of,
                "UPDATE model_revision SET parent_no = 4 WHERE rev_no = 4" + of,
                "UPDATE model_revision SET delta = '" + "[".repeat(3000) + "' WHERE rev_no = 4" + of)) {
            var owner = anOwner();
            var uid = changed(db, owner);
            assertThat((Object) db.in(em -> store(em).latest(uid)).orElseThrow())
                    .isNotNull();

            damage(db, damage, uid);

            assertThatThrownBy(() -> db.in(em -> store(em).latest(uid)))
                    .as(damage)
                    .isInstanceOf(UnreadableModel.class);
            OwnedModels all = db.in(em -> store(em).ofOwner(owner.kind(), owner.id()));
            assertThat(all.unreadable()).as(damage).containsOnlyKeys("D1");
            StoredText saved = db.in(em -> store(em).text(uid).orElseThrow());
            assertThat(saved.json()).as(damage).contains("Namn 3");
        }
    }

    @TestOnBothDatabases
    void isToldToTheLogOnceHoweverOftenItIsMetAndWithoutAWordOfIt(Database db) {
        var owner = anOwner();
        var uid = changed(db, owner);
        damage(db, "UPDATE model SET model_type = 'HOLOGRAM' WHERE uid = ?1", uid);
        var logger = Logger.getLogger(FaultLog.class.getName());
        var said = new ArrayList<String>();
        var hearing = new Handler() {
            @Override
            public void publish(LogRecord line) {
                said.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(hearing);
        try {
            db.in(em -> store(em).ofOwner(owner.kind(), owner.id()));
            db.in(em -> store(em).ofOwner(owner.kind(), owner.id()));
            assertThatThrownBy(() -> db.in(em -> store(em).latest(uid)))
                    .isInstanceOfSatisfying(UnreadableModel.class, FaultLog::tell);
        } finally {
            logger.removeHandler(hearing);
        }

        assertThat(said).containsExactly("model " + uid + " cannot be read: NotAModel");
    }

    @TestOnBothDatabases
    void oneOfAnOwnersModelsIsReadWithoutTheOthers(Database db) {
        var owner = anOwner();
        var beside = new ModelOwner(owner.kind(), owner.id(), "D2");
        var uid = changed(db, owner);
        var broken = changed(db, beside);
        damage(db, "UPDATE model SET model_type = 'HOLOGRAM' WHERE uid = ?1", broken);

        OwnedModels one = db.in(em -> store(em).only(owner));
        OwnedModels other = db.in(em -> store(em).only(beside));
        OwnedModels none = db.in(em -> store(em).only(new ModelOwner(owner.kind(), owner.id(), "D3")));

        ModelVersion newest = db.in(em -> store(em).latest(uid).orElseThrow());
        assertThat(one.readable()).containsOnlyKeys("D1");
        assertThat(one.readable().get("D1").number()).isEqualTo(newest.number());
        assertThat(one.readable().get("D1").model()).isEqualTo(newest.model());
        assertThat(one.unreadable()).isEmpty();
        assertThat(other.readable()).isEmpty();
        assertThat(other.unreadable()).containsOnlyKeys("D2");
        assertThat(none.readable()).isEmpty();
        assertThat(none.unreadable()).isEmpty();
    }

    private static void damage(Database db, String sql, String uid) {
        db.inTransaction(
                em -> assertThat(em.createNativeQuery(sql).setParameter(1, uid).executeUpdate())
                        .isEqualTo(1));
    }

    private static JsonObject json(StoredText text) {
        try (var reader = Json.createReader(new StringReader(text.json()))) {
            return reader.readObject();
        }
    }

    private static String changed(Database db) {
        return changed(db, anOwner());
    }

    /** Version 1 is stored whole, 2 to 4 by what differs. */
    private static String changed(Database db, ModelOwner owner) {
        var uid = begun(db, owner);
        for (int number = 2; number <= 4; number++) {
            var name = new Name("a" + number, "Namn " + number);
            int base = number - 1;
            db.in(em -> store(em)
                    .save(
                            uid,
                            base,
                            name.apply(store(em).latest(uid).orElseThrow().model())
                                    .model(),
                            name,
                            ANNA));
        }
        return uid;
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
        OwnedModels all = db.in(em -> store(em).ofOwner(owner.kind(), owner.id()));
        assertThat(all.readable()).isEmpty();
        assertThat(all.unreadable()).containsOnlyKeys("D1");
        assertThat(all.unreadable().get("D1").uid()).isEqualTo(uid);
        StoredText text = db.in(em -> store(em).text(uid).orElseThrow());
        assertThat(text.json()).contains(said, "Ansöka");
        assertThat(text.number()).isEqualTo(1);
        assertThat(text.whole()).isEqualTo(1);
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
