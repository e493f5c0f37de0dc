// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;

class ModelStoreTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T20:00:00.123Z"), ZoneOffset.UTC);
    private static final PersonId ANNA = new PersonId(11);
    private static final PersonId BO = new PersonId(12);
    private static final AtomicLong OWNERS = new AtomicLong(1000);

    private final Model start = Models.schoolTransport();
    private final Model renamed = Models.change(start, "a1", node -> node.labelled("Ansöka på webben"));
    private final Model shorter = Models.without(start, "a5", "e2");

    @TestOnBothDatabases
    void beginsAModelOnceAndFindsItAgain(Database db) {
        var owner = anOwner();

        var first = db.in(em -> store(em).open(owner, start, ANNA));
        var second = db.in(em -> store(em).open(owner, renamed, BO));

        assertThat(second).isEqualTo(first);
        assertThat(latest(db, first)).isEqualTo(first);
        assertThat(first.model()).isEqualTo(start);
        assertThat(first.sha256()).hasSize(64);
    }

    @TestOnBothDatabases
    void keepsEveryVersion(Database db) {
        var first = begun(db);

        var second = db.in(em -> store(em).save(first.uid(), 1, renamed, "change-step", BO));

        assertThat(second.number()).isEqualTo(2);
        assertThat(second.author()).isEqualTo(BO);
        assertThat(second.command()).isEqualTo("change-step");
        assertThat(db.in(em -> store(em).version(first.uid(), 1)).model()).isEqualTo(start);
        assertThat(latest(db, first)).isEqualTo(second);
    }

    @TestOnBothDatabases
    void refusesAStaleVersionAndShowsBoth(Database db) {
        var first = begun(db);
        db.in(em -> store(em).save(first.uid(), 1, renamed, "change-step", BO));

        var changed = catchThrowableOfType(
                ModelChanged.class, () -> db.in(em -> store(em).save(first.uid(), 1, shorter, "delete", ANNA)));

        assertThat(changed.theirs().model()).isEqualTo(renamed);
        assertThat(changed.mine()).isEqualTo(shorter);
        assertThat(changed.status()).isEqualTo(409);
        assertThat(latest(db, first).number()).isEqualTo(2);
    }

    @TestOnBothDatabases
    void letsOneOfTwentySaversWin(Database db) throws Exception {
        var first = begun(db);
        var pool = Executors.newFixedThreadPool(20);

        Callable<Boolean> save = () -> {
            db.in(em -> store(em).save(first.uid(), 1, renamed, "change-step", BO));
            return true;
        };
        var results = pool.invokeAll(Collections.nCopies(20, save));
        pool.shutdown();

        assertThat(results.stream().filter(ModelStoreTest::succeeded)).hasSize(1);
        assertThat(latest(db, first).number()).isEqualTo(2);
    }

    @TestOnBothDatabases
    void takesBackStepByStepUntilTheBeginning(Database db) {
        var uid = begun(db).uid();
        db.in(em -> store(em).save(uid, 1, renamed, "change-step", ANNA));
        db.in(em -> store(em).save(uid, 2, shorter, "delete", ANNA));

        var once = db.in(em -> store(em).undo(uid, 3, ANNA)).orElseThrow();
        var twice = db.in(em -> store(em).undo(uid, 4, ANNA)).orElseThrow();
        Optional<ModelVersion> thrice = db.in(em -> store(em).undo(uid, 5, ANNA));

        assertThat(once.model()).isEqualTo(renamed);
        assertThat(twice.model()).isEqualTo(start);
        assertThat(twice.sha256())
                .isEqualTo(db.in(em -> store(em).version(uid, 1)).sha256());
        assertThat(thrice).isEmpty();
    }

    @TestOnBothDatabases
    void takesBackWhatWasDoneAfterAnUndo(Database db) {
        var uid = begun(db).uid();
        db.in(em -> store(em).save(uid, 1, renamed, "change-step", ANNA));
        db.in(em -> store(em).undo(uid, 2, ANNA));
        db.in(em -> store(em).save(uid, 3, shorter, "delete", ANNA));

        var undone = db.in(em -> store(em).undo(uid, 4, ANNA)).orElseThrow();

        assertThat(undone.model()).isEqualTo(start);
        Optional<ModelVersion> nothing = db.in(em -> store(em).undo(uid, 5, ANNA));
        assertThat(nothing).isEmpty();
    }

    @TestOnBothDatabases
    void refusesANationalIdentityNumberBeforeStorage(Database db) {
        var first = begun(db);
        var betraying = Models.change(start, "a1", node -> node.labelled("Ringa 121212-1212"));

        assertThatThrownBy(() -> db.in(em -> store(em).save(first.uid(), 1, betraying, "change-step", ANNA)))
                .isInstanceOf(NationalIdRefused.class);
        assertThat(latest(db, first).number()).isEqualTo(1);
    }

    @TestOnBothDatabases
    void knowsNoModelThatIsNotThere(Database db) {
        Optional<ModelVersion> nothing = db.in(em -> store(em).latest("nobody"));
        assertThat(nothing).isEmpty();
        assertThatThrownBy(() -> db.in(em -> store(em).version("nobody", 1))).isInstanceOf(NotVisible.class);
    }

    private ModelVersion begun(Database db) {
        return db.in(em -> store(em).open(anOwner(), start, ANNA));
    }

    private static ModelVersion latest(Database db, ModelVersion any) {
        return db.in(em -> store(em).latest(any.owner())).orElseThrow();
    }

    private static ModelOwner anOwner() {
        return new ModelOwner("TEST", OWNERS.incrementAndGet(), "D1");
    }

    private static ModelStore store(EntityManager em) {
        return new ModelStore(em, CLOCK);
    }

    private static boolean succeeded(Future<Boolean> save) {
        try {
            return save.get();
        } catch (Exception lost) {
            return false;
        }
    }
}
