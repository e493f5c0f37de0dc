// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.checking;

import static org.bitstreamproject.verkstad.exercise.checking.Slips.each;
import static org.bitstreamproject.verkstad.exercise.checking.Slips.figure;
import static org.bitstreamproject.verkstad.exercise.checking.Slips.ids;
import static org.bitstreamproject.verkstad.exercise.checking.Slips.number;
import static org.bitstreamproject.verkstad.exercise.checking.Slips.texts;

import jakarta.json.JsonObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Questions can be answered right. */
final class QuestionCheck {
    private final JsonObject content;
    private final Slips slips;

    QuestionCheck(JsonObject content, Slips slips) {
        this.content = content;
        this.slips = slips;
    }

    void check() {
        numbered();
        var questions = each(content, "questions");
        for (var index = 0; index < questions.size(); index++) {
            question(questions.get(index), "questions[" + index + "]");
        }
    }

    /** What is numbered is in the model that is drawn. */
    private void numbered() {
        if (!(content.get("illustration") instanceof JsonObject model)) {
            return;
        }
        var drawn = new LinkedHashSet<>(ids(model, "nodes"));
        drawn.addAll(ids(model, "edges"));
        var parts = texts(content, "parts");
        for (var index = 0; index < parts.size(); index++) {
            slips.known("parts[" + index + "]", parts.get(index), drawn, "fault.unknown.element");
        }
    }

    private void question(JsonObject question, String place) {
        switch (question.getString("type", "SINGLE")) {
            case "SINGLE" -> right(place, List.of(question.getString("correct")), options(question, place));
            case "SEVERAL" -> right(place, texts(question, "correct"), options(question, place));
            case "MATCH" -> pairs(question, place);
            case "ORDER" -> order(question, place);
            case "WHAT" -> slips.known(place + ".part", question.getString("part"), parts(), "fault.unknown.part");
            case "WHERE" ->
                slips.known(place + ".correct", question.getString("correct"), parts(), "fault.unknown.part");
            default -> figures(question, place);
        }
    }

    private Set<String> parts() {
        return new LinkedHashSet<>(texts(content, "parts"));
    }

    /** Own ones, or those of the whole file. */
    private Set<String> options(JsonObject question, String place) {
        var options = ids(question.containsKey("options") ? question : content, "options");
        if (options.isEmpty()) {
            slips.add(place, "fault.options");
        }
        return options;
    }

    private void right(String place, List<String> correct, Set<String> options) {
        if (!options.isEmpty()) {
            correct.forEach(option -> slips.known(place + ".correct", option, options, "fault.unknown.option"));
        }
    }

    private void pairs(JsonObject question, String place) {
        var options = options(question, place);
        var rows = each(question, "rows");
        for (var index = 0; index < rows.size(); index++) {
            right(place + ".rows[" + index + "]", List.of(rows.get(index).getString("correct")), options);
        }
    }

    private void order(JsonObject question, String place) {
        var correct = texts(question, "correct");
        if (correct.size() != Set.copyOf(correct).size() || !Set.copyOf(correct).equals(ids(question, "items"))) {
            slips.add(place + ".correct", "fault.order");
        }
    }

    private void figures(JsonObject question, String place) {
        var correct = figure(question, "correct");
        var least = number(question, "least");
        var most = number(question, "most");
        if (least != null && correct.compareTo(least) < 0 || most != null && correct.compareTo(most) > 0) {
            slips.add(place + ".correct", "fault.right.outside", correct.toPlainString());
        }
    }
}
