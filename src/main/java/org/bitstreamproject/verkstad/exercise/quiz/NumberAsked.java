// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.quiz;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bitstreamproject.verkstad.exercise.Task.Gap;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.TypedNumber;
import org.jspecify.annotations.Nullable;

/**
 * A number to work out: one point. Typed as {@link TypedNumber} reads it, with or without the unit after it.
 *
 * @param unit shown beside the field; empty when there is none
 * @param range what is possible at all
 * @param slips known ways to go wrong, each with its own words
 */
public record NumberAsked(
        String id,
        String text,
        String unit,
        Key key,
        Range range,
        List<Slip> slips,
        String explanation,
        Language language)
        implements Question {
    private static final int LONGEST = 40;

    /** @param tolerance how far off still counts */
    public record Key(BigDecimal number, BigDecimal tolerance) {
        boolean hit(BigDecimal answer) {
            return answer.subtract(number).abs().compareTo(tolerance) <= 0;
        }
    }

    /** Ends included; null where there is no end. */
    public record Range(
            @Nullable BigDecimal least, @Nullable BigDecimal most) {
        boolean holds(BigDecimal answer) {
            return (least == null || answer.compareTo(least) >= 0) && (most == null || answer.compareTo(most) <= 0);
        }
    }

    /** An answer people get by a known mistake, and what to say about it. */
    public record Slip(Key key, String text) {}

    public NumberAsked {
        Question.must(range.holds(key.number()), id, "the right answer is out of range");
        for (var slip : slips) {
            Question.must(!slip.key().hit(key.number()), id, "a slip is the right answer");
        }
    }

    @Override
    public Map<String, String> answers(Map<String, List<String>> typed) {
        return typed.getOrDefault(id, List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> Map.of(id, text.substring(0, Math.min(text.length(), LONGEST))))
                .orElse(Map.of());
    }

    @Override
    public List<Gap> gaps(int number, Map<String, String> answers) {
        var typed = answers.get(id);
        if (typed == null) {
            return List.of(new Gap(id, "exercise.number.missing", number));
        }
        var reading = TypedNumber.of(withoutUnit(typed), language);
        if (reading instanceof TypedNumber.Doubtful doubt) {
            return List.of(new Gap(id, "exercise.number.doubtful", number, doubt.grouped(), doubt.decimal()));
        }
        if (reading instanceof TypedNumber.Known known) {
            return range.holds(known.number()) ? List.of() : List.of(outOfRange(number));
        }
        return List.of(new Gap(id, "exercise.number.unreadable", number, typed));
    }

    @Override
    public int points() {
        return 1;
    }

    @Override
    public int given(Map<String, String> answers) {
        return read(answers).filter(key::hit).isPresent() ? 1 : 0;
    }

    @Override
    public List<Said> said(Map<String, String> answers) {
        var words = read(answers)
                .map(number -> Figured.written(number, language) + (unit.isEmpty() ? "" : Figured.NO_BREAK + unit))
                .orElse("–");
        return List.of(new Said(words, isRight(answers)));
    }

    /** What is said about this very mistake comes first. */
    @Override
    public String explanation(Map<String, String> answers) {
        var slip = read(answers)
                .filter(number -> !key.hit(number))
                .flatMap(number ->
                        slips.stream().filter(known -> known.key().hit(number)).findFirst());
        return slip.map(known -> known.text() + " " + explanation).orElse(explanation);
    }

    private Gap outOfRange(int number) {
        if (range.least() == null || range.most() == null) {
            return range.most() == null
                    ? new Gap(id, "exercise.number.tooSmall", number, Figured.written(end(range.least()), language))
                    : new Gap(id, "exercise.number.tooLarge", number, Figured.written(range.most(), language));
        }
        return new Gap(
                id,
                "exercise.number.outOfRange",
                number,
                Figured.written(range.least(), language),
                Figured.written(range.most(), language));
    }

    private static BigDecimal end(@Nullable BigDecimal end) {
        return end == null ? BigDecimal.ZERO : end;
    }

    /** What an attempt holds was no doubt to the one who answered, whatever language it is read in now. */
    private Optional<BigDecimal> read(Map<String, String> answers) {
        return TypedNumber.read(withoutUnit(answers.getOrDefault(id, "")));
    }

    private String withoutUnit(String typed) {
        var ends = !unit.isEmpty() && typed.toLowerCase(Locale.ROOT).endsWith(unit.toLowerCase(Locale.ROOT));
        return ends ? typed.substring(0, typed.length() - unit.length()) : typed;
    }
}
