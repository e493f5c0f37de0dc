// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.bitstreamproject.verkstad.modelling.notation.ModelJson;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;

/** Reading many revisions for an export: each says what it said, and a model is asked for once. */
class RevisionTextsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T11:00:00Z"), ZoneOffset.UTC);
    private static final PersonId ANNA = new PersonId(11);
    private static final AtomicLong OWNERS = new AtomicLong(9000);

    @TestOnBothDatabases
    void asksOnceForAModelHoweverManyRevisionsAreRead(Database db) {
        var one = edited(db, 12);
        var other = edited(db, 12);

        var questions = new AtomicInteger();
        List<String> read = db.in(em -> {
            var connection = counting(em.unwrap(Connection.class), questions);
            var texts = new RevisionTexts();
            var said = new ArrayList<String>();
            for (int number = 1; number <= 12; number++) {
                said.add(text(texts, connection, id(em, one.uid, number)));
                text(texts, connection, id(em, other.uid, number));
            }
            return said;
        });

        assertThat(read).containsExactlyElementsOf(one.said);
        assertThat(questions).hasValue(2);
    }

    private record Edited(String uid, List<String> said) {}

    private static Edited edited(Database db, int revisions) {
        var said = new ArrayList<String>();
        var model = Models.schoolTransport();
        var start = model;
        var owner = new ModelOwner("TEXTS", OWNERS.incrementAndGet(), "D1");
        String uid =
                db.in(em -> new ModelStore(em, CLOCK).open(owner, start, ANNA).uid());
        said.add(ModelJson.write(model).toString());
        for (int number = 1; number < revisions; number++) {
            int base = number;
            var changed = Models.change(model, "a1", node -> node.labelled("Ansöka gång " + base));
            db.in(em -> new ModelStore(em, CLOCK).save(uid, base, changed, "name", ANNA));
            said.add(ModelJson.write(changed).toString());
            model = changed;
        }
        return new Edited(uid, said);
    }

    private static String text(RevisionTexts texts, Connection connection, long id) {
        try {
            return texts.of(connection, id);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private static long id(EntityManager em, String uid, int number) {
        return ((Number) em.createNativeQuery(
                                "SELECT r.id FROM model_revision r JOIN model m ON m.id = r.model_id WHERE m.uid = '"
                                        + uid + "' AND r.rev_no = " + number)
                        .getSingleResult())
                .longValue();
    }

    private static Connection counting(Connection real, AtomicInteger questions) {
        return (Connection) Proxy.newProxyInstance(
                RevisionTextsTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        questions.incrementAndGet();
                    }
                    return method.invoke(real, arguments);
                });
    }
}
