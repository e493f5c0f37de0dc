// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.calculation;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.exercise.Flow;
import org.bitstreamproject.verkstad.exercise.Flow.Step;
import org.bitstreamproject.verkstad.exercise.FlowReader;
import org.bitstreamproject.verkstad.exercise.NotWorked;
import org.bitstreamproject.verkstad.exercise.quiz.Figured;
import org.bitstreamproject.verkstad.shared.domain.Language;

/**
 * A calculation with its keys put in: the numbers that are given, those read off the drawn process, and what is worked out
 * from both by {@code computed}.
 *
 * @param content texts in one language; every question has its right answer
 * @param flow the process that is drawn; empty for none
 */
public record Worked(JsonObject content, Map<String, BigDecimal> numbers, Optional<Flow> flow) {
    private static final String BOTTLENECK = "bottleneck";
    private static final String FIGURE = "figure";

    /** @throws NotWorked when a name or a formula leads nowhere, or the process cannot be read */
    public static Worked out(JsonObject told) {
        var flow = told.containsKey("illustration")
                ? Optional.of(FlowReader.flow(told.getJsonObject("illustration")))
                : Optional.<Flow>empty();
        var numbers = new LinkedHashMap<>(Figured.numbers(told));
        flow.ifPresent(read -> read.figures().forEach((name, number) -> put(numbers, name, number)));
        if (told.containsKey("computed")) {
            var computed = told.getJsonObject("computed");
            computed.keySet()
                    .forEach(name -> put(numbers, name, Formula.of(computed.getString(name), Map.copyOf(numbers))));
        }
        return new Worked(keyed(told, numbers, flow), numbers, flow);
    }

    /** The same, its {@code {names}} written as the reader's language writes numbers. */
    JsonObject told(Language language) {
        var texts = new LinkedHashMap<String, String>();
        flow.ifPresent(read -> {
            texts.put("work.sum", sum(read, Step::minutes, "work", language));
            texts.put("waiting.sum", sum(read, Step::pause, "waiting", language));
            read.step(read.longest()).ifPresent(step -> texts.put("bottleneck.name", step.name()));
        });
        return Figured.in(language, content, numbers, texts);
    }

    /** What a text may name beside the numbers. */
    public static List<String> texts() {
        return List.of("work.sum", "waiting.sum", "bottleneck.name");
    }

    private static void put(Map<String, BigDecimal> numbers, String name, BigDecimal number) {
        if (numbers.put(name, plain(number)) != null) {
            throw NotWorked.because("fault.figure.twice", name);
        }
    }

    /** 2700 and not 2700.0, which an author would be told about. */
    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Each step as often as it is come to: {@code 20 + 1,25 × 12 = 35}. */
    private static String sum(Flow flow, Function<Step, BigDecimal> each, String total, Language language) {
        var terms = flow.steps().stream()
                .filter(step -> each.apply(step).signum() != 0)
                .map(step -> {
                    var amount = Figured.written(each.apply(step), language);
                    return step.times().compareTo(BigDecimal.ONE) == 0
                            ? amount
                            : Figured.written(step.times(), language) + " × " + amount;
                })
                .collect(Collectors.joining(" + "));
        return terms + " = " + Figured.written(flow.totals().getOrDefault(total, BigDecimal.ZERO), language);
    }

    // ---- keys ----

    private static JsonObject keyed(JsonObject told, Map<String, BigDecimal> numbers, Optional<Flow> flow) {
        var questions = Json.createArrayBuilder();
        told.getJsonArray("questions")
                .getValuesAs(JsonObject.class)
                .forEach(question -> questions.add(question(question, numbers, flow)));
        return Json.createObjectBuilder(told).add("questions", questions).build();
    }

    private static JsonObject question(JsonObject asked, Map<String, BigDecimal> numbers, Optional<Flow> flow) {
        var keyed = Json.createObjectBuilder(asked);
        if (asked.getString(FIGURE, "").equals(BOTTLENECK)) {
            var read = flow.orElseThrow(() -> NotWorked.because("fault.figure.undrawn"));
            keyed.add("correct", read.longest());
            if (!asked.containsKey("options")) {
                keyed.add("options", steps(read));
            }
        } else if (asked.containsKey(FIGURE)) {
            keyed.add("correct", number(asked, numbers));
        }
        if (asked.containsKey("slips")) {
            keyed.add("slips", slips(asked.getJsonArray("slips"), numbers));
        }
        return keyed.build();
    }

    private static JsonArrayBuilder slips(JsonArray slips, Map<String, BigDecimal> numbers) {
        var keyed = Json.createArrayBuilder();
        for (var slip : slips.getValuesAs(JsonObject.class)) {
            keyed.add(
                    slip.containsKey(FIGURE)
                            ? Json.createObjectBuilder(slip)
                                    .add("number", number(slip, numbers))
                                    .build()
                            : slip);
        }
        return keyed;
    }

    private static BigDecimal number(JsonObject asked, Map<String, BigDecimal> numbers) {
        return plain(Formula.of(asked.getString(FIGURE), numbers));
    }

    private static JsonArrayBuilder steps(Flow flow) {
        var options = Json.createArrayBuilder();
        flow.steps()
                .forEach(step -> options.add(
                        Json.createObjectBuilder().add("id", step.id()).add("text", step.name())));
        return options;
    }
}
