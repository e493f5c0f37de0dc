// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.form;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.Map;
import org.bitstreamproject.verkstad.course.content.TestPackages;
import org.junit.jupiter.api.Test;

/** A frozen copy read back says what was frozen. */
class ThawedTest {
    private static final CaseForm FORM = new CaseForm(TestPackages.course());

    @Test
    void readsBackEverySlotOfAWholeCase() {
        var texts = new HashMap<>(FilledCase.WHOLE);
        texts.put("B11.evidence", "MISSING");
        texts.put("B11.plan", "Räkna i mars");
        texts.put("A6.date", "2026-10-01");
        texts.put("A9", "7,12");
        texts.put("H2", "MERGE,AUTOMATE");
        texts.put("B9", "Skollagen\nKommunallagen");

        var thawed = Thawed.of(FORM, frozen(texts));

        assertThat(thawed.texts()).containsAllEntriesOf(written(texts));
    }

    @Test
    void passesOverWhatTheTemplateNoLongerKnows() {
        var fields = Json.createObjectBuilder()
                .add("X1", "okänt")
                .add(
                        "B5",
                        Json.createArrayBuilder()
                                .add("ingen rad")
                                .add(Json.createObjectBuilder().add("okänd", 1)))
                .add("B1", "Beställa skolskjuts")
                .build();

        assertThat(Thawed.of(FORM, fields).texts()).isEqualTo(Map.of("B1", "Beställa skolskjuts"));
    }

    private static JsonObject frozen(Map<String, String> texts) {
        var answers = new Answers(texts);
        var fields = Json.createObjectBuilder();
        FORM.fields().forEach(field -> {
            var value = answers.frozen(field);
            if (value != JsonValue.NULL) {
                fields.add(field.id(), value);
            }
        });
        return fields.build();
    }

    /** What is asked for in the form, without answers to exercises elsewhere. */
    private static Map<String, String> written(Map<String, String> texts) {
        var written = new HashMap<>(texts);
        written.keySet().removeIf(slot -> FORM.slot(slot).isEmpty());
        return written;
    }
}
