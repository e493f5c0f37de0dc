// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.exercise.instrument.DeliveredInstrument.mended;
import static org.bitstreamproject.verkstad.exercise.instrument.DeliveredInstrument.sent;

import java.util.HashMap;
import java.util.Map;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OrganisationFormsTest {
    private static final OrganisationForms TASK =
            OrganisationForms.read(DeliveredInstrument.content("E9.3"), Language.EN);

    @ParameterizedTest
    @EnumSource(Language.class)
    void comparesThreeFormsByEightPoints(Language language) {
        var task = OrganisationForms.read(DeliveredInstrument.content("E9.3"), language);

        assertThat(task.forms())
                .hasSize(3)
                .allSatisfy(form -> assertThat(form.note()).isNotBlank());
        assertThat(task.points()).hasSize(8);
        assertThat(task.steps(Map.of()).stream().flatMap(step -> step.fields().stream()))
                .hasSize(24 + 2)
                .doesNotHaveDuplicates();
    }

    @Test
    void wantsTheWholeMatrixAChoiceAndReasons() {
        assertThat(mended(TASK, Map.of())).hasSize(26).endsWith("chosen", "reason");
        assertThat(mended(TASK, complete())).isEmpty();
        assertThat(TASK.chosen(complete()).orElseThrow().id()).isEqualTo("VIRTUAL");
    }

    @ParameterizedTest
    @CsvSource({"299, false", "300, true", "3000, true", "3001, false"})
    void countsTheCharactersOfTheReason(int length, boolean enough) {
        var answers = complete();
        answers.put("reason", "ø".repeat(length));

        assertThat(mended(TASK, answers).isEmpty()).isEqualTo(enough);
    }

    @Test
    void takesNoOtherFormAndNoOtherNumber() {
        assertThat(sent(TASK, Map.of("chosen", "LINE", "COE-P1", "6", "COE-P2", "0", "COE-P3", "5")))
                .containsExactly(Map.entry("COE-P3", "5"));
    }

    @Test
    void namesStepsAsAddressesCanHoldThem() {
        assertThat(TASK.steps(Map.of()).stream().map(Step::id)).allMatch(id -> id.matches("[A-Za-z0-9-]{1,40}"));
        assertThat(TASK.of(TASK.steps(Map.of()).get(0)).orElseThrow().id()).isEqualTo("PROJECT_OFFICE");
    }

    static Map<String, String> complete() {
        var answers = new HashMap<String, String>();
        TASK.forms()
                .forEach(form ->
                        TASK.points().forEach(point -> answers.put(OrganisationForms.field(form, point), "3")));
        answers.put("chosen", "VIRTUAL");
        answers.put("reason", "ø".repeat(300));
        return answers;
    }
}
