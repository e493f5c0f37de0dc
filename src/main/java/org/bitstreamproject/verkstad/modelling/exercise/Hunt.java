// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.exercise;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bitstreamproject.verkstad.course.LocalizedJson;
import org.bitstreamproject.verkstad.exercise.Illustrated;
import org.bitstreamproject.verkstad.modelling.Finding;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.notation.ModelJson;
import org.bitstreamproject.verkstad.modelling.picture.Words;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.Score;
import org.bitstreamproject.verkstad.shared.security.Sha256;

/**
 * Find the errors: a sound model broken anew at each attempt. For each error one says where it is and what is wrong, in any
 * order.
 *
 * @param attempt which of somebody's it is broken for
 * @param model the broken one
 * @param key what is wrong with it
 * @param places what may be chosen as a place
 * @param rules what may be chosen as wrong, by id of the rule
 */
public record Hunt(int attempt, Model model, List<Finding> key, Places places, List<String> rules)
        implements Illustrated {

    /** The first attempt. @see #read(JsonObject, Language, long, int, Function) */
    public static Hunt read(JsonObject content, Language language, long seed, Function<Language, Words> words) {
        return read(content, language, seed, 1, words);
    }

    /**
     * @param seed the same always breaks the model alike, in whatever language
     * @throws RuntimeException when the content is no hunt
     */
    public static Hunt read(
            JsonObject content, Language language, long seed, int attempt, Function<Language, Words> words) {
        var sound = content.getJsonObject("sound");
        Map<Language, Model> told = new EnumMap<>(Language.class);
        for (var each : Language.values()) {
            told.put(each, ModelJson.readSelfTold(LocalizedJson.in(each, sound)));
        }
        var broken = Veiled.of(Objects.requireNonNull(
                Broken.of(told, seed, content.getInt("hidden"), words).get(language)));
        var model = broken.model();
        return new Hunt(
                attempt,
                model,
                broken.key(),
                Places.of(model, words.apply(language)),
                Breakers.of(model.type()).stream().map(Breaker::rule).toList());
    }

    public Hunt {
        key = List.copyOf(key);
        rules = List.copyOf(rules);
    }

    /** Numbers of the rows to fill in, from 1. */
    public List<Integer> rows() {
        return IntStream.rangeClosed(1, key.size()).boxed().toList();
    }

    public static String place(int row) {
        return "place" + row;
    }

    public static String wrong(int row) {
        return "wrong" + row;
    }

    /** What was hidden, in no language: another program may break the model in another way. */
    @Override
    public String asked() {
        return Sha256.of(String.valueOf(new Broken(model, key).places()));
    }

    @Override
    public JsonObject illustration() {
        return Json.createObjectBuilder(ModelJson.write(model))
                .add("type", model.type().name())
                .add("stage", model.stage().name())
                .build();
    }

    @Override
    public Map<String, String> answers(Map<String, List<String>> typed) {
        var answers = new LinkedHashMap<String, String>();
        for (int row : rows()) {
            chosen(typed, place(row)).filter(places::has).ifPresent(place -> answers.put(place(row), place));
            chosen(typed, wrong(row)).filter(rules::contains).ifPresent(rule -> answers.put(wrong(row), rule));
        }
        return answers;
    }

    private static Optional<String> chosen(Map<String, List<String>> typed, String name) {
        return typed.getOrDefault(name, List.of()).stream().findFirst();
    }

    @Override
    public List<Gap> gaps(Map<String, String> answers) {
        var gaps = new ArrayList<Gap>();
        for (int row : rows()) {
            if (!answers.containsKey(place(row))) {
                gaps.add(new Gap(place(row), "modelling.hunt.placeMissing", row));
            }
            if (!answers.containsKey(wrong(row))) {
                gaps.add(new Gap(wrong(row), "modelling.hunt.wrongMissing", row));
            }
        }
        return gaps;
    }

    /** One point for each error that is found; the same answer twice finds one. */
    @Override
    public Score judge(Map<String, String> answers) {
        var found = key.stream().filter(error -> isFound(error, answers)).count();
        return new Score(BigDecimal.valueOf(found), BigDecimal.valueOf(key.size()));
    }

    public boolean isFound(Finding error, Map<String, String> answers) {
        return rows().stream().anyMatch(row -> hits(error, row, answers));
    }

    /** Whether what stands in this row is one of the errors. */
    public boolean isRight(int row, Map<String, String> answers) {
        return key.stream().anyMatch(error -> hits(error, row, answers));
    }

    /** Where an error is, as one would say it: the first place that may be chosen, or the whole. */
    public String at(Finding error) {
        return error.elements().stream().filter(places::has).findFirst().orElse(Places.WHOLE);
    }

    private boolean hits(Finding error, int row, Map<String, String> answers) {
        return error.rule().equals(answers.get(wrong(row)))
                && places.means(answers.getOrDefault(place(row), ""), error);
    }
}
