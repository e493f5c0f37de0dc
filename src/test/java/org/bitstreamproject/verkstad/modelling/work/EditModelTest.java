// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.bitstreamproject.verkstad.modelling.Guard;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelAccess;
import org.bitstreamproject.verkstad.modelling.ModelChanged;
import org.bitstreamproject.verkstad.modelling.ModelContext;
import org.bitstreamproject.verkstad.modelling.ModelOwner;
import org.bitstreamproject.verkstad.modelling.ModelStore;
import org.bitstreamproject.verkstad.modelling.ModelVersion;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.command.Add;
import org.bitstreamproject.verkstad.modelling.command.Command;
import org.bitstreamproject.verkstad.modelling.command.Connect;
import org.bitstreamproject.verkstad.modelling.command.Delete;
import org.bitstreamproject.verkstad.modelling.command.Name;
import org.bitstreamproject.verkstad.modelling.command.PlaceElements;
import org.bitstreamproject.verkstad.modelling.command.Retype;
import org.bitstreamproject.verkstad.modelling.command.Tidy;
import org.bitstreamproject.verkstad.modelling.notation.Fault;
import org.bitstreamproject.verkstad.modelling.notation.ModelJson;
import org.bitstreamproject.verkstad.modelling.notation.NotAModel;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.persistence.Commands;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.EventLog;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.bitstreamproject.verkstad.shared.web.Views;
import org.jspecify.annotations.Nullable;

class EditModelTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T20:00:00.123Z"), ZoneOffset.UTC);
    private static final AtomicLong OWNERS = new AtomicLong(5000);
    private static final SessionInfo ANNA = Views.participant(21, Language.SV);
    private static final SessionInfo BO = Views.participant(22, Language.SV);
    private static final SessionInfo LEARNER = Views.participant(24, Language.SV);
    private static final SessionInfo STRANGER = Views.participant(23, Language.SV);

    @TestOnBothDatabases
    void twoEditsOfDifferentElementsAreBothKept(Database db) {
        var uid = begun(db);

        edit(db, ANNA, uid, 1, new Name("a1", "Ansöka på webben"));
        edit(db, BO, uid, 1, new Name("w2", "Skolans kontor"));

        var model = latest(db, uid).model();
        assertThat(model.node("a1").orElseThrow().label()).isEqualTo("Ansöka på webben");
        assertThat(model.node("w2").orElseThrow().label()).isEqualTo("Skolans kontor");
        assertThat(latest(db, uid).number()).isEqualTo(3);
    }

    @TestOnBothDatabases
    void twoEditsOfTheSameElementAreShownSideBySide(Database db) {
        var uid = begun(db);
        edit(db, ANNA, uid, 1, new Name("a1", "Ansöka på webben"));

        var changed = catchThrowableOfType(
                ModelChanged.class, () -> edit(db, BO, uid, 1, new Name("a1", "Ansöka på papper")));

        assertThat(changed.theirs().model().node("a1").orElseThrow().label()).isEqualTo("Ansöka på webben");
        assertThat(changed.mine().node("a1").orElseThrow().label()).isEqualTo("Ansöka på papper");
        assertThat(latest(db, uid).number()).isEqualTo(2);
    }

    @TestOnBothDatabases
    void placesOfDifferentElementsAndNewNamesAreAllKept(Database db) {
        var uid = begun(db);

        edit(db, ANNA, uid, 1, place("a1", 300));
        edit(db, BO, uid, 1, place("a2", 500));
        edit(db, BO, uid, 1, new Name("a1", "Ansöka på webben"));

        var model = latest(db, uid).model();
        assertThat(model.places()).containsOnlyKeys("a1", "a2");
        assertThat(model.node("a1").orElseThrow().label()).isEqualTo("Ansöka på webben");
    }

    @TestOnBothDatabases
    void twoPlacesOfTheSameElementAreAConflictAndSoIsTidyingWhatSomebodyPutSince(Database db) {
        var uid = begun(db);
        edit(db, ANNA, uid, 1, place("a1", 300));

        assertThatThrownBy(() -> edit(db, BO, uid, 1, place("a1", 500))).isInstanceOf(ModelChanged.class);
        assertThatThrownBy(() -> edit(db, BO, uid, 1, new Tidy(List.of()))).isInstanceOf(ModelChanged.class);
    }

    @TestOnBothDatabases
    void aPlaceMeasuredInAPictureWhoseFrameStoodElsewhereIsAConflict(Database db) {
        var uid = begun(db);
        edit(db, ANNA, uid, 1, new Name("w1", "Vårdnadshavarna ".repeat(12).strip()));

        assertThatThrownBy(() -> edit(db, BO, uid, 1, place("a2", 500))).isInstanceOf(ModelChanged.class);
        assertThat(latest(db, uid).model().places()).isEmpty();
    }

    private static PlaceElements place(String id, int x) {
        return new PlaceElements(List.of(new PlaceElements.Spot(id, x, 90, 0, 0)));
    }

    @TestOnBothDatabases
    void theSecondMaySaveOverTheFirstOnPurpose(Database db) {
        var uid = begun(db);
        edit(db, ANNA, uid, 1, new Name("a1", "Ansöka på webben"));

        edit(db, BO, uid, 2, new Name("a1", "Ansöka på papper"));

        assertThat(latest(db, uid).model().node("a1").orElseThrow().label()).isEqualTo("Ansöka på papper");
    }

    @TestOnBothDatabases
    void changingWhatSomebodyDeletedIsAConflictToo(Database db) {
        var uid = begun(db);
        edit(db, ANNA, uid, 1, new Delete("a7"));

        assertThatThrownBy(() -> edit(db, BO, uid, 1, new Name("a7", "Beställa resa")))
                .isInstanceOf(ModelChanged.class);
    }

    @TestOnBothDatabases
    void anEditThatChangesNothingMakesNoVersion(Database db) {
        var uid = begun(db);

        edit(db, ANNA, uid, 1, new Name("w2", "Skolexpedition"));

        assertThat(latest(db, uid).number()).isEqualTo(1);
    }

    @TestOnBothDatabases
    void tellsTheLogWhatWasDoneWithoutItsText(Database db) {
        var uid = begun(db);

        edit(db, ANNA, uid, 1, new Add("LANE.role", "Hemlig roll", "", ""));

        List<?> logged =
                db.in(em -> em.createNativeQuery("SELECT data FROM event_log WHERE object_ref = 'model:" + uid + "'")
                        .getResultList());
        assertThat(logged).hasSize(1);
        assertThat(logged.get(0).toString()).contains("\"add\"").doesNotContain("Hemlig");
    }

    @TestOnBothDatabases
    void aStrangerSeesNothing(Database db) {
        var uid = begun(db);

        assertThatThrownBy(() -> edit(db, STRANGER, uid, 1, new Add("LANE.role", "Roll", "", "")))
                .isInstanceOf(NotVisible.class);
    }

    @TestOnBothDatabases
    void whatIsReadOnlyStaysAsItIs(Database db) {
        var uid = begun(db);

        assertThatThrownBy(() -> db.in(em -> {
                    edits(em, "Inlämnad").carryOut(ANNA, uid, 1, new Add("LANE.role", "Roll", "", ""));
                    return true;
                }))
                .isInstanceOf(ModelReadOnly.class);
    }

    @TestOnBothDatabases
    void twoWhoSaveAtTheSameMomentAreBothKept(Database db) throws Exception {
        var uid = begun(db);
        var both = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var anna = threads.submit(() -> atOnce(db, ANNA, uid, new Name("a1", "Ansöka på webben"), both));
            var bo = threads.submit(() -> atOnce(db, BO, uid, new Name("w2", "Skolans kontor"), both));
            anna.get(60, TimeUnit.SECONDS);
            bo.get(60, TimeUnit.SECONDS);
        } finally {
            threads.shutdownNow();
        }

        var model = latest(db, uid).model();
        assertThat(model.node("a1").orElseThrow().label()).isEqualTo("Ansöka på webben");
        assertThat(model.node("w2").orElseThrow().label()).isEqualTo("Skolans kontor");
        assertThat(latest(db, uid).number()).isEqualTo(3);
    }

    /** Both have read the head before either of them saves. */
    private static String atOnce(Database db, SessionInfo who, String uid, Command command, CyclicBarrier both) {
        var tried = new AtomicInteger();
        return Twice.tried(() -> db.in(em -> {
            var store = new ModelStore(em, CLOCK) {
                @Override
                public ModelVersion save(String uid, int base, Model changed, Command command, PersonId author) {
                    if (tried.getAndIncrement() == 0) {
                        await(both);
                    }
                    return super.save(uid, base, changed, command, author);
                }
            };
            return edits(em, store, null).carryOut(who, uid, 1, command);
        }));
    }

    private static void await(CyclicBarrier both) {
        try {
            both.await(30, TimeUnit.SECONDS);
        } catch (Exception late) {
            throw new IllegalStateException(late);
        }
    }

    @TestOnBothDatabases
    void anArrowDrawnIntoAStepIsNotLostWithTheStepUnseen(Database db) {
        var uid = begun(db);
        db.inTransaction(em -> edits(em, null).carryOut(ANNA, uid, 1, new Connect("FLOW", "a1", "a7")));

        assertThatThrownBy(() -> db.inTransaction(em -> edits(em, null).carryOut(BO, uid, 1, new Delete("a7"))))
                .isInstanceOf(ModelChanged.class);
        db.inTransaction(em -> edits(em, null).carryOut(BO, uid, 1, new Name("a7", "Beställa resa")));
    }

    @TestOnBothDatabases
    void whatIsLockedStaysAsItIsAndTheRestMayChange(Database db) {
        var uid = begun(db);

        for (var command : List.of(new Name("a1", "Ansöka"), new Delete("a1"), new Retype("a1", "DECISION"))) {
            var refused = catchThrowableOfType(NotAModel.class, () -> edit(db, LEARNER, uid, 1, command));
            assertThat(refused.faults()).extracting(Fault::code).containsExactly("locked");
        }
        edit(db, LEARNER, uid, 1, new Name("a2", "Ta emot"));

        assertThat(latest(db, uid).number()).isEqualTo(2);
    }

    /** What the exercise gives is asked for once, however many commands come at once, and however large the model is. */
    @TestOnBothDatabases
    void asksOnceWhatIsGivenHoweverMuchIsDone(Database db) {
        for (int many : List.of(1, 20)) {
            var uid = begun(db);
            var asked = new AtomicInteger();
            var locked = new AtomicInteger();
            Guard guard = model -> {
                locked.incrementAndGet();
                return Set.of("a1");
            };
            List<Command> commands = IntStream.rangeClosed(1, many)
                    .<Command>mapToObj(number -> new Name("a2", "Namn " + number))
                    .toList();

            db.inTransaction(em -> {
                ModelAccess access = new Asked(asked, guard);
                new EditModel(new ModelStore(em, CLOCK), new Owners(List.of(access)), new EventLog(em, CLOCK))
                        .carryOut(ANNA, uid, 1, commands);
            });

            assertThat(latest(db, uid).number()).isEqualTo(1 + many);
            assertThat(asked).hasValue(1);
            assertThat(locked).hasValue(1);
        }
    }

    private record Asked(AtomicInteger asked, Guard given) implements ModelAccess {
        @Override
        public String ownerKind() {
            return "TEST";
        }

        @Override
        public Guard guard(SessionInfo reader, ModelOwner owner) {
            asked.incrementAndGet();
            return given;
        }

        @Override
        public Optional<ModelContext> context(SessionInfo reader, ModelOwner owner) {
            return Optional.of(new ModelContext("Process", "", "/case", "Fallet", Language.SV, null, Set.of(), null));
        }
    }

    /** What is given now was perhaps not given when it was changed: then no way back changes it either. */
    @TestOnBothDatabases
    void noWayBackChangesWhatIsLocked(Database db) {
        var uid = begun(db);
        edit(db, ANNA, uid, 1, new Name("a1", "Ansöka på webben"));

        assertThatThrownBy(() -> db.inTransaction(em -> edits(em, null).undo(LEARNER, uid, 2)))
                .isInstanceOf(NotAModel.class);
        assertThatThrownBy(() -> db.inTransaction(em -> edits(em, null).restore(LEARNER, uid, 2, 1)))
                .isInstanceOf(NotAModel.class);
        assertThat(latest(db, uid).number()).isEqualTo(2);
        db.inTransaction(em -> edits(em, null).undo(ANNA, uid, 2));
        assertThatThrownBy(() -> db.inTransaction(em -> edits(em, null).redo(LEARNER, uid, 3)))
                .isInstanceOf(NotAModel.class);
        edit(db, LEARNER, uid, 3, new Name("a2", "Ta emot"));
        db.inTransaction(em -> edits(em, null).undo(LEARNER, uid, 4));

        assertThat(latest(db, uid).number()).isEqualTo(5);
    }

    @TestOnBothDatabases
    void tellsWhichCommandOfAListIsWrong(Database db) {
        var uid = begun(db);

        var refused = catchThrowableOfType(
                NotAModel.class,
                () -> db.inTransaction(em ->
                        edits(em, null).carryOut(ANNA, uid, 1, List.of(new Name("a1", "Ansöka"), new Name("a2", "")))));

        assertThat(refused.faults()).extracting(Fault::where).containsExactly("commands[1].label");
    }

    @TestOnBothDatabases
    void anIdOfACommandCountsForItsModelOnly(Database db) {
        var one = begun(db);
        var other = begun(db);

        for (var uid : List.of(one, one, other)) {
            db.inTransaction(em -> new ModelCommands(edits(em, null), new Commands(em, CLOCK))
                    .carryOut(
                            ANNA,
                            uid,
                            ModelJson.parse("{\"id\":\"0123456789\",\"base\":1,\"commands\":"
                                    + "[{\"command\":\"name\",\"id\":\"a1\",\"label\":\"Ansöka\"}]}")));
        }

        assertThat(latest(db, one).number()).isEqualTo(2);
        assertThat(latest(db, other).number()).isEqualTo(2);
    }

    /** Ten who save at the same moment wait for each other; nobody is told of a conflict, and each change stands once. */
    @TestOnBothDatabases
    void whoWaitsForATurnLosesToNobody(Database db) throws Exception {
        var uid = begun(db);
        var threads = Executors.newFixedThreadPool(10);
        var all = new CyclicBarrier(10);
        try {
            var done = IntStream.range(0, 10)
                    .mapToObj(number -> threads.submit(() -> {
                        await(all);
                        return db.in(em -> new ModelCommands(edits(em, null), new Commands(em, CLOCK))
                                .inTurn(
                                        ANNA,
                                        uid,
                                        ModelJson.parse("{\"id\":\"in-turn-" + number + "\",\"base\":1,\"commands\":"
                                                + "[{\"command\":\"add\",\"type\":\"ACTIVITY\",\"label\":\"Steg "
                                                + number + "\"}]}")));
                    }))
                    .toList();
            for (var each : done) {
                each.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(latest(db, uid).number()).isEqualTo(11);
    }

    /** The first answer would say that the second was carried out. */
    @TestOnBothDatabases
    void anIdThatWasUsedForOtherCommandsIsRefusedAndTheSameIsAnsweredAgain(Database db) {
        var uid = begun(db);
        var first = "[{\"command\":\"name\",\"id\":\"a1\",\"label\":\"Ansöka\"}]";

        send(db, uid, 1, first);
        send(db, uid, 2, first);
        var refused = catchThrowableOfType(NotAModel.class, () -> send(db, uid, 2, first.replace("Ansöka", "Söka")));

        assertThat(refused.faults()).extracting(Fault::where).containsExactly("id");
        assertThat(refused.faults()).extracting(Fault::code).containsExactly("used-id");
        assertThat(latest(db, uid).number()).isEqualTo(2);
    }

    private static void send(Database db, String uid, int base, String commands) {
        db.inTransaction(em -> new ModelCommands(edits(em, null), new Commands(em, CLOCK))
                .carryOut(
                        ANNA,
                        uid,
                        ModelJson.parse(
                                "{\"id\":\"0123456789\",\"base\":" + base + ",\"commands\":" + commands + "}")));
    }

    @TestOnBothDatabases
    void aVersionThatIsNotThereIsSaidToBeSo(Database db) {
        var uid = begun(db);

        var refused = catchThrowableOfType(NotAModel.class, () -> edit(db, ANNA, uid, 2, new Name("a1", "Ansöka")));

        assertThat(refused.faults()).extracting(Fault::code).containsExactly("unknown-version");
        edit(db, ANNA, uid, 1, new Name("a1", "Ansöka"));
    }

    @TestOnBothDatabases
    void noNationalIdentityNumberIsStoredAsAnId(Database db) {
        var uid = begun(db);

        for (Command command : List.of(
                new Add("ACTIVITY", "Ny", "", "", "19121212-1212"), new Connect("FLOW", "a1", "a7", "191212121212"))) {
            assertThatThrownBy(() -> edit(db, ANNA, uid, 1, command)).isInstanceOf(NationalIdRefused.class);
        }
        edit(db, ANNA, uid, 1, new Add("ACTIVITY", "Ny", "", "", "19121212-1213"));

        assertThat(latest(db, uid).number()).isEqualTo(2);
    }

    private static String begun(Database db) {
        var owner = new ModelOwner("TEST", OWNERS.incrementAndGet(), "D1");
        return db.in(em -> new ModelStore(em, CLOCK).open(owner, Models.schoolTransport(), ANNA.person()))
                .uid();
    }

    private static ModelVersion latest(Database db, String uid) {
        return db.in(em -> new ModelStore(em, CLOCK).latest(uid)).orElseThrow();
    }

    private static void edit(Database db, SessionInfo who, String uid, int base, Command command) {
        db.inTransaction(em -> edits(em, null).carryOut(who, uid, base, command));
    }

    private static EditModel edits(EntityManager em, @Nullable String readOnly) {
        return edits(em, new ModelStore(em, CLOCK), readOnly);
    }

    private static EditModel edits(EntityManager em, ModelStore store, @Nullable String readOnly) {
        ModelAccess access = new ModelAccess() {
            @Override
            public String ownerKind() {
                return "TEST";
            }

            @Override
            public Guard guard(SessionInfo reader, ModelOwner owner) {
                return reader == LEARNER ? model -> Set.of("a1", "zz") : Guard.NONE;
            }

            @Override
            public Optional<ModelContext> context(SessionInfo reader, ModelOwner owner) {
                return reader == STRANGER
                        ? Optional.empty()
                        : Optional.of(new ModelContext(
                                "Process", "", "/case", "Fallet", Language.SV, readOnly, Set.of(), null));
            }
        };
        return new EditModel(store, new Owners(List.of(access)), new EventLog(em, CLOCK));
    }
}
