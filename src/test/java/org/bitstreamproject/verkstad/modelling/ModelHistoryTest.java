// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bitstreamproject.verkstad.casework.CaseBuilder;
import org.bitstreamproject.verkstad.modelling.command.AnyCommands;
import org.bitstreamproject.verkstad.modelling.command.Command;
import org.bitstreamproject.verkstad.modelling.command.Delete;
import org.bitstreamproject.verkstad.modelling.command.Name;
import org.bitstreamproject.verkstad.modelling.command.PasteList;
import org.bitstreamproject.verkstad.modelling.command.SetAttribute;
import org.bitstreamproject.verkstad.modelling.notation.ModelJson;
import org.bitstreamproject.verkstad.modelling.notation.NotAModel;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;
import org.bitstreamproject.verkstad.shared.security.Sha256;

/** What a model's history keeps, how little room it takes, and how one goes back and forth in it. */
class ModelHistoryTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T11:00:00Z"), ZoneOffset.UTC);
    private static final PersonId ANNA = new PersonId(11);
    private static final AtomicLong OWNERS = new AtomicLong(7000);

    @TestOnBothDatabases
    void keepsEveryEditOfALargeModelInAFewHundredBytes(Database db) {
        var lines = IntStream.range(0, 490)
                .mapToObj(i -> "Handlägga ärende nummer " + i)
                .collect(Collectors.joining("\n"));
        var large = new PasteList("ACTIVITY", lines, "", "")
                .apply(Model.process(Stage.AS_IS, "Stor process"))
                .model();
        var uid = begun(db, large);
        var said = new ArrayList<>(List.of(ModelJson.write(large).toString()));

        var now = large;
        for (int i = 1; i <= 100; i++) {
            Command command = i % 3 == 0
                    ? new SetAttribute("a" + i, "minutes", String.valueOf(i))
                    : new Name("a" + (490 - i), "Nytt namn " + i);
            now = command.apply(now).model();
            save(db, uid, i, now, command);
            said.add(ModelJson.write(now).toString());
        }

        for (int number = 1; number <= 101; number += 25) {
            int wanted = number;
            var version = db.in(em -> store(em).version(uid, wanted));
            assertThat(ModelJson.write(version.model()).toString()).isEqualTo(said.get(number - 1));
            assertThat(version.sha256()).isEqualTo(Sha256.of(said.get(number - 1)));
        }
        long bytes = stored(db, uid) - said.get(0).length();
        assertThat(bytes / 100).isLessThan(said.get(0).length() / 20);
    }

    @TestOnBothDatabases
    void readsOldRevisionsRowByRowToo(Database db) {
        var uid = begun(db, Models.schoolTransport());
        var renamed = edited(db, uid, 1, new Name("a1", "Ansöka på webben"));
        db.in(em -> store(em).undo(uid, 2, ANNA));
        db.in(em -> store(em).redo(uid, 3, ANNA));

        for (int number : List.of(2, 4)) {
            String text = db.in(em -> {
                var id = (Number) em.createNativeQuery(
                                "SELECT r.id FROM model_revision r JOIN model m ON m.id = r.model_id WHERE m.uid = '"
                                        + uid + "' AND r.rev_no = " + number)
                        .getSingleResult();
                try {
                    return new RevisionTexts().of(em.unwrap(Connection.class), id.longValue());
                } catch (java.sql.SQLException e) {
                    throw new AssertionError(e);
                }
            });
            assertThat(text).isEqualTo(ModelJson.write(renamed).toString());
        }
    }

    @TestOnBothDatabases
    void goesBackAndForthUntilSomethingNewIsDone(Database db) {
        var start = Models.schoolTransport();
        var uid = begun(db, start);
        var one = edited(db, uid, 1, new Name("a1", "Ett"));
        var two = edited(db, uid, 2, new Name("a1", "Två"));
        assertThat(steps(db, uid)).isEqualTo(new ModelSteps(true, false));

        assertThat(undo(db, uid, 3)).contains(one);
        assertThat(undo(db, uid, 4)).contains(start);
        assertThat(undo(db, uid, 5)).isEmpty();
        assertThat(steps(db, uid)).isEqualTo(new ModelSteps(false, true));
        assertThat(redo(db, uid, 5)).contains(one);
        assertThat(redo(db, uid, 6)).contains(two);
        assertThat(redo(db, uid, 7)).isEmpty();

        assertThat(undo(db, uid, 7)).contains(one);
        var other = edited(db, uid, 8, new Delete("a7"));
        assertThat(steps(db, uid)).isEqualTo(new ModelSteps(true, false));
        assertThat(redo(db, uid, 9)).isEmpty();
        assertThat(undo(db, uid, 9)).contains(one);
        assertThat(redo(db, uid, 10)).contains(other);
    }

    @TestOnBothDatabases
    void putsAnOldVersionBackAsANewOne(Database db) {
        var start = Models.schoolTransport();
        var uid = begun(db, start);
        var one = edited(db, uid, 1, new Name("a1", "Ett"));

        var back = db.in(em -> store(em).restore(uid, 2, 1, ANNA));

        assertThat(back.number()).isEqualTo(3);
        assertThat(back.model()).isEqualTo(start);
        assertThat(undo(db, uid, 3)).contains(one);
    }

    @TestOnBothDatabases
    void tellsWhoDidWhatAndKeepsTheNamesOfVersions(Database db) {
        var uid = begun(db, Models.schoolTransport());
        edited(db, uid, 1, new Name("a1", "Ett"));
        var anna = CaseBuilder.anEdition(db).participant(Country.SE).person();
        db.inTransaction(em -> store(em).name(uid, 2, "Före mötet", anna));
        db.inTransaction(em -> store(em).name(uid, 2, "Efter mötet", anna));

        List<ModelEntry> history = db.in(em -> store(em).history(uid, Integer.MAX_VALUE, 50));
        List<ModelEntry> named = db.in(em -> store(em).named(uid));

        assertThat(history).extracting(ModelEntry::command).containsExactly("name", "start");
        assertThat(history).extracting(ModelEntry::title).containsExactly("Efter mötet", "");
        assertThat(named).containsExactly(history.get(0));
        Optional<String> operation = db.in(em -> store(em).operation(uid, 2)).map(Object::toString);
        assertThat(operation).contains("{\"command\":\"name\",\"id\":\"a1\",\"label\":\"Ett\"}");
    }

    @TestOnBothDatabases
    void whoeverNamesAVersionIsSomebodyThereIs(Database db) {
        var uid = begun(db, Models.schoolTransport());

        assertThatThrownBy(() ->
                        db.inTransaction(em -> store(em).name(uid, 1, "Före mötet", new PersonId(Integer.MAX_VALUE))))
                .isInstanceOf(PersistenceException.class);
    }

    @TestOnBothDatabases
    void keepsNoNationalIdentityNumberInACommandEither(Database db) {
        var uid = begun(db, Models.schoolTransport());

        assertThatThrownBy(() -> save(db, uid, 1, Models.schoolTransport(), new Name("a1", "Ringa 121212-1212")))
                .isInstanceOf(NationalIdRefused.class);
        assertThatThrownBy(() -> db.inTransaction(em -> store(em).name(uid, 1, "121212-1212", ANNA)))
                .isInstanceOf(NationalIdRefused.class);
    }

    @TestOnBothDatabases
    void undoAndRedoRestoreEveryTypeOfModelByteForByte(Database db) {
        for (var type : ModelType.values()) {
            var any = new AnyCommands(type.ordinal() + 7L);
            var now = AnyCommands.empty(type);
            var uid = begun(db, now);
            var said = new ArrayList<>(List.of(ModelJson.write(now).toString()));
            for (int tried = 0; tried < 60 && said.size() < 9; tried++) {
                var command = any.next(now);
                var after = after(command, now);
                if (!after.equals(now)) {
                    now = after;
                    save(db, uid, said.size(), now, command);
                    said.add(ModelJson.write(now).toString());
                }
            }
            int base = said.size();
            for (int i = said.size() - 2; i >= 0; i--) {
                assertThat(written(undo(db, uid, base++))).isEqualTo(said.get(i));
            }
            for (int i = 1; i < said.size(); i++) {
                assertThat(written(redo(db, uid, base++))).isEqualTo(said.get(i));
            }
        }
    }

    private static Model after(Command command, Model model) {
        try {
            return command.apply(model).model();
        } catch (NotAModel refused) {
            return model;
        }
    }

    private static String written(Optional<Model> model) {
        return ModelJson.write(model.orElseThrow()).toString();
    }

    private static String begun(Database db, Model start) {
        var owner = new ModelOwner("TEST", OWNERS.incrementAndGet(), "D1");
        return db.in(em -> store(em).open(owner, start, ANNA)).uid();
    }

    private static Model edited(Database db, String uid, int base, Command command) {
        var now = db.in(em -> store(em).version(uid, base)).model();
        return save(db, uid, base, command.apply(now).model(), command).model();
    }

    private static ModelVersion save(Database db, String uid, int base, Model changed, Command command) {
        return db.in(em -> store(em).save(uid, base, changed, command, ANNA));
    }

    private static Optional<Model> undo(Database db, String uid, int base) {
        return db.in(em -> store(em).undo(uid, base, ANNA)).map(ModelVersion::model);
    }

    private static Optional<Model> redo(Database db, String uid, int base) {
        return db.in(em -> store(em).redo(uid, base, ANNA)).map(ModelVersion::model);
    }

    private static ModelSteps steps(Database db, String uid) {
        return db.in(em -> store(em).steps(uid));
    }

    private static long stored(Database db, String uid) {
        List<?> rows = db.in(em -> em.createNativeQuery("SELECT r.content, r.delta, r.operation FROM model_revision r"
                        + " JOIN model m ON m.id = r.model_id WHERE m.uid = '" + uid + "'")
                .getResultList());
        return rows.stream()
                .flatMap(row -> java.util.Arrays.stream((Object[]) row))
                .filter(java.util.Objects::nonNull)
                .mapToLong(text -> text.toString().length())
                .sum();
    }

    private static ModelStore store(EntityManager em) {
        return new ModelStore(em, CLOCK);
    }
}
