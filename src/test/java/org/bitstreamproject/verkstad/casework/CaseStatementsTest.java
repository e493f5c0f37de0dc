// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.casework.form.FilledCase;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.testing.Statements;

/** What writing a case asks of the database: not once more for every field. */
class CaseStatementsTest {
    @TestOnBothDatabases
    void readsTheCaseAndItsTextsOnceHoweverManyFieldsAreSaved(Database db) {
        var kase = aCase(db);
        save(db, kase, edits(FilledCase.CHARTER, 0));

        var untouched = Statements.questions(db, () -> save(db, kase, edits(FilledCase.CHARTER, 1)));
        var written = Statements.questions(
                db,
                () -> save(
                        db,
                        kase,
                        edits(FilledCase.CHARTER, 1).stream()
                                .map(edit -> new FieldEdit(edit.slot(), edit.text() + " ", 1))
                                .toList()));

        assertThat(untouched).as("the case, its texts").hasSize(2);
        assertThat(written).as("the case, its texts").hasSize(2);
    }

    @TestOnBothDatabases
    void looksBackOnceForAllThatOthersHaveChangedMeanwhile(Database db) {
        var kase = aCase(db);
        save(db, kase, edits(FilledCase.CHARTER, 0));
        var texts = Map.of("B2", "a".repeat(90), "B3", "Något nytt händer.", "B6", "Något annat än det som stod.");
        save(db, kase, edits(texts, 1));

        var asked = Statements.questions(db, () -> save(db, kase, edits(FilledCase.CHARTER, 1)));

        assertThat(asked).as("the case, its texts, what they were").hasSize(3);
    }

    private record Kase(Admission karin, String uid) {}

    private static Kase aCase(Database db) {
        var edition = CaseBuilder.anEdition(db);
        var karin = edition.participant(Country.SE);
        return new Kase(
                karin, edition.kase(karin, "Beställa skolskjuts", edition.organisation("Kommunen", Country.SE)));
    }

    private static List<FieldEdit> edits(Map<String, String> texts, long version) {
        return texts.entrySet().stream()
                .filter(text -> text.getKey().startsWith("B") && !text.getKey().contains("."))
                .map(text -> new FieldEdit(text.getKey(), text.getValue(), version))
                .toList();
    }

    private static void save(Database db, Kase kase, List<FieldEdit> edits) {
        db.inTransaction(em -> CaseBuilder.saveField(em).saveAll(kase.karin.enrolment(), kase.uid, edits));
    }
}
