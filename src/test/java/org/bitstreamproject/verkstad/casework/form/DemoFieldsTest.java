// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.form;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bitstreamproject.verkstad.casework.rules.CaseRules;
import org.bitstreamproject.verkstad.casework.rules.Scenarios;
import org.bitstreamproject.verkstad.course.content.PackageFiles;
import org.bitstreamproject.verkstad.course.content.PackageReader;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.junit.jupiter.api.Test;

/** What the invented groups have written fits the form they are shown. */
class DemoFieldsTest {
    private static final CaseForm FORM = new CaseForm(PackageReader.read(
            PackageFiles.fromClassPath(PackageFiles.delivered().get(0))));

    @Test
    void canAllBeTyped() throws IOException {
        for (var kase : cases()) {
            kase.getJsonObject("fields").forEach((slot, text) -> {
                var typed = ((JsonString) text).getString();
                assertThat(FORM.slot(slot)).as(slot).isPresent();
                assertThat(Typed.into(FORM.slot(slot).orElseThrow(), typed, Language.SV))
                        .as(slot)
                        .isEqualTo(typed);
            });
        }
    }

    @Test
    void showAWholeCalculationAndABaselineWithHoles() throws IOException {
        var transport = filled("Skolskjuts för elever i glesbygd");
        var debtors = filled("Henvendelser fra dem som skylder penger");

        assertThat(Scenarios.of(transport)).hasSize(6);
        assertThat(CaseRules.remarks(transport, FORM.milestone("MS8").orElseThrow()))
                .filteredOn(Remark::blocks)
                .extracting(Remark::rule)
                .containsOnly("ANA-01");
        assertThat(debtors.answers().of("E4.evidence")).isEqualTo("MISSING");
    }

    private static Filled filled(String title) throws IOException {
        var texts = new HashMap<String, String>();
        texts.put("A3", "SE_MUNICIPALITY");
        cases().stream()
                .filter(kase -> kase.getString("title").equals(title))
                .forEach(kase -> kase.getJsonObject("fields")
                        .forEach((slot, text) -> texts.put(slot, ((JsonString) text).getString())));
        return new Filled(FORM, new Answers(texts), Map.of());
    }

    private static List<JsonObject> cases() throws IOException {
        try (var stream = DemoFieldsTest.class.getResourceAsStream("/demo/edition.json");
                var reader = Json.createReader(Objects.requireNonNull(stream))) {
            return reader.readObject().getJsonArray("cases").getValuesAs(JsonObject.class);
        }
    }
}
