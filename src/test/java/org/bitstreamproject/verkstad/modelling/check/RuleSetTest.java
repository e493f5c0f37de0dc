// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.Finding;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.Stage;
import org.junit.jupiter.api.Test;

class RuleSetTest {

    private static final Model EMPTY = new Model(ModelType.PROCESS, Stage.AS_IS, List.of(), List.of());

    private final Checker checker = new Checker(Models.COURSE.rules());

    @Test
    void allRulesJudgeWhereTheContentSaysNothing() {
        assertThat(RuleSet.in(content("{}"))).isEmpty();
        assertThat(checker.check(EMPTY, RuleSet.ALL)).isEqualTo(checker.check(EMPTY));
    }

    @Test
    void onlyThoseNamedJudge() {
        var rules = RuleSet.in(content("{\"rules\":{\"only\":[\"PRO-01\",\"SEQ-01\"]}}"))
                .orElseThrow();

        assertThat(checker.check(EMPTY, rules).all()).extracting(Finding::rule).containsOnly("PRO-01");
    }

    @Test
    void thoseSwitchedOffKeepQuiet() {
        var rules = RuleSet.in(content("{\"rules\":{\"off\":[\"PRO-01\"]}}")).orElseThrow();

        assertThat(checker.check(EMPTY, rules).all())
                .extracting(Finding::rule)
                .doesNotContain("PRO-01")
                .contains("PRO-07");
    }

    @Test
    void aRuleSwitchedOffIsNotToldAsNotChecked() {
        assertThat(checker.check(EMPTY, RuleSet.off(Set.of("PRO-06"))).notChecked())
                .doesNotContain("PRO-06");
    }

    private static JsonObject content(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
