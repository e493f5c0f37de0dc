// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.checking;

import static org.bitstreamproject.verkstad.exercise.checking.Slips.each;
import static org.bitstreamproject.verkstad.exercise.checking.Slips.figure;
import static org.bitstreamproject.verkstad.exercise.checking.Slips.ids;
import static org.bitstreamproject.verkstad.exercise.checking.Slips.texts;

import jakarta.json.JsonObject;
import java.util.LinkedHashSet;
import java.util.Set;

/** Every part of an instrument names what there is, and its figures come to something. */
final class InstrumentCheck {
    private final JsonObject content;
    private final Slips slips;

    InstrumentCheck(JsonObject content, Slips slips) {
        this.content = content;
        this.slips = slips;
    }

    /** @param instrument as the course package names it */
    void check(String instrument) {
        switch (instrument) {
            case "PERSPECTIVE" -> named("parts", "contrasts", ids(content, "contrasts"), "fault.unknown.contrast");
            case "DIGG" -> named("parts", "principles", numbers(), "fault.unknown.principle");
            case "MATURITY" -> maturity();
            case "ESE" -> evaluation();
            default -> {
                // three forms by any number of points: nothing refers to anything
            }
        }
    }

    private Set<String> numbers() {
        var numbers = new LinkedHashSet<String>();
        each(content, "principles").forEach(principle -> numbers.add(String.valueOf(principle.getInt("number"))));
        return numbers;
    }

    private void named(String list, String names, Set<String> known, String fault) {
        var elements = each(content, list);
        for (var index = 0; index < elements.size(); index++) {
            var written = texts(elements.get(index), names);
            for (var at = 0; at < written.size(); at++) {
                slips.known(list + "[" + index + "]." + names + "[" + at + "]", written.get(at), known, fault);
            }
        }
    }

    private void maturity() {
        named("phases", "needs", ids(content, "questions"), "fault.unknown.question");
        var phases = each(content, "phases");
        for (var index = 1; index < phases.size(); index++) {
            if (figure(phases.get(index), "from").compareTo(figure(phases.get(index - 1), "from")) <= 0) {
                slips.add("phases[" + index + "].from", "fault.phases");
            }
        }
        var capabilities = each(content, "capabilities").size();
        if (content.getInt("leastCapabilities") > capabilities) {
            slips.add("leastCapabilities", "fault.capabilities", capabilities);
        }
    }

    private void evaluation() {
        var criteria = ids(content, "criteria");
        named("steps", "criteria", criteria, "fault.unknown.criterion");
        var quick = texts(content, "quickScan");
        for (var index = 0; index < quick.size(); index++) {
            slips.known("quickScan[" + index + "]", quick.get(index), criteria, "fault.unknown.criterion");
        }
        var weights = each(content, "criteria").stream()
                .mapToInt(criterion -> criterion.getInt("weight"))
                .sum();
        if (weights != 100) {
            slips.add("criteria", "fault.weights", weights);
        }
        var borders = content.getJsonObject("borders");
        if (borders.getInt("develop") > borders.getInt("prioritise")) {
            slips.add("borders.develop", "fault.borders");
        }
    }
}
