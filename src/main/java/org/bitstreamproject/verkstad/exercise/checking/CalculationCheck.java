// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.checking;

import static org.bitstreamproject.verkstad.exercise.checking.Slips.each;
import static org.bitstreamproject.verkstad.exercise.checking.Slips.written;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import org.bitstreamproject.verkstad.course.LocalizedJson;
import org.bitstreamproject.verkstad.exercise.NotWorked;
import org.bitstreamproject.verkstad.exercise.calculation.Worked;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** Figures can be read off the process and worked out, and are what the author expects where that is written beside. */
final class CalculationCheck {
    /** An author writes so many digits of a figure at least. */
    private static final BigDecimal CLOSE = new BigDecimal("0.0005");

    private final JsonObject content;
    private final Slips slips;

    CalculationCheck(JsonObject content, Slips slips) {
        this.content = content;
        this.slips = slips;
    }

    void check() {
        JsonObject keyed;
        try {
            keyed = Worked.out(LocalizedJson.in(Language.EN, content)).content();
        } catch (NotWorked notWorked) {
            slips.add("", notWorked.trouble());
            return;
        } catch (RuntimeException notDone) {
            // its words are not for authors
            slips.add("", "fault.task", "CALC", Language.EN.code());
            return;
        }
        new QuestionCheck(keyed, slips).check();
        var asked = each(content, "questions");
        var right = each(keyed, "questions");
        for (var index = 0; index < asked.size(); index++) {
            agree(asked.get(index), right.get(index), "questions[" + index + "].correct");
        }
    }

    private void agree(JsonObject asked, JsonObject right, String place) {
        if (!asked.containsKey("figure") || !asked.containsKey("correct")) {
            return;
        }
        var expected = written(asked.getOrDefault("correct", JsonValue.NULL));
        var found = written(right.getOrDefault("correct", JsonValue.NULL));
        if (!expected.equals(found) && !isClose(expected, found)) {
            slips.add(place, "fault.figure.differs", expected, found);
        }
    }

    private static boolean isClose(String expected, String found) {
        try {
            var wanted = new BigDecimal(expected);
            return new BigDecimal(found)
                            .subtract(wanted)
                            .abs()
                            .compareTo(wanted.abs().multiply(CLOSE))
                    <= 0;
        } catch (NumberFormatException notNumbers) {
            return false;
        }
    }
}
