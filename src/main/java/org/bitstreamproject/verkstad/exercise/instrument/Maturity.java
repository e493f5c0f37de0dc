// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.instrument;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.LocalizedJson;
import org.bitstreamproject.verkstad.exercise.Compared;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.Score;
import org.jspecify.annotations.Nullable;

/**
 * A self-assessment of digital maturity: seven capabilities, four effect areas, what matters most, two plain questions.
 * "Do not know" is an answer and counts nowhere. A capability is the mean of its questions, the whole the mean of the
 * capabilities.
 *
 * @param groups how others stand together, asked for when the result is shown
 */
public record Maturity(
        List<Label> scale,
        List<Area> capabilities,
        List<Area> effects,
        List<Choice> impacts,
        List<Choice> questions,
        List<Phase> phases,
        Study study,
        int leastCapabilities,
        Titles titles,
        String at,
        Perspectives.CountryValues groups)
        implements SteppedTask, Compared {
    /** Answered in place of a degree. */
    public static final String UNKNOWN = "UNKNOWN";

    public static final String YES = "YES";
    public static final String NO = "NO";
    /** Name of the whole among the figures. */
    public static final String TOTAL = "total";

    private static final String EFFECTS = "effects";
    private static final String WHOLE = "whole";

    /** A degree. */
    public record Label(int value, String text) {}

    /** A capability or an effect area. @param benchmark null when the study has none @param origin where the number stands, or why there is none */
    public record Area(
            String id,
            String title,
            List<Item> items,
            Map<Integer, String> anchors,
            @Nullable BigDecimal benchmark,
            String origin) {}

    /** One question on the scale. */
    public record Item(String id, String text) {}

    /** A kind of impact to rank, or a question of yes and no. */
    public record Choice(String id, String text) {}

    /** @param from least mean @param needs questions that must be answered with yes */
    public record Phase(String id, String title, BigDecimal from, List<String> needs, String study) {}

    /** What the benchmark is, and what it is not. */
    public record Study(String source, int year, int organisations, int people, String country, String caution) {}

    /** Titles of the last two pages. */
    public record Titles(String effects, String whole) {}

    /** A computed area. @param mean null when all its questions are unknown */
    public record Standing(Area area, @Nullable Ratio mean) {
        /** Shown with one decimal. */
        public Optional<BigDecimal> shown() {
            return Optional.ofNullable(mean).map(known -> known.rounded(1));
        }
    }

    /** The whole. @param heldBack the phase that the mean alone would give, when the questions say otherwise */
    public record Overall(Ratio mean, Phase phase, @Nullable Phase heldBack) {}

    /** Reads the instrument's data. */
    public static Maturity read(JsonObject content, Language language) {
        return MaturityData.read(LocalizedJson.in(language, content));
    }

    @Override
    public Maturity at(String step) {
        return new Maturity(
                scale,
                capabilities,
                effects,
                impacts,
                questions,
                phases,
                study,
                leastCapabilities,
                titles,
                step,
                groups);
    }

    /** The same, beside others. */
    public Maturity beside(Perspectives.CountryValues others) {
        return new Maturity(
                scale, capabilities, effects, impacts, questions, phases, study, leastCapabilities, titles, at, others);
    }

    @Override
    public List<Step> steps(Map<String, String> answers) {
        return Stream.of(
                        capabilities.stream().map(area -> new Step(area.id(), area.title(), fields(List.of(area)))),
                        Stream.of(new Step(EFFECTS, titles.effects(), fields(effects))),
                        Stream.of(new Step(
                                WHOLE,
                                titles.whole(),
                                Stream.concat(impacts.stream(), questions.stream())
                                        .map(Choice::id)
                                        .toList())))
                .flatMap(steps -> steps)
                .toList();
    }

    private static List<String> fields(List<Area> areas) {
        return areas.stream()
                .flatMap(area -> area.items().stream())
                .map(Item::id)
                .toList();
    }

    /** The areas asked about in a step. */
    public List<Area> of(Step step) {
        return Stream.concat(capabilities.stream(), effects.stream())
                .filter(area -> step.fields().contains(area.items().get(0).id()))
                .toList();
    }

    public boolean isWhole(Step step) {
        return step.id().equals(WHOLE);
    }

    @Override
    public Map<String, String> answers(Map<String, List<String>> typed) {
        var degrees = new ArrayList<>(
                scale.stream().map(label -> String.valueOf(label.value())).toList());
        degrees.add(UNKNOWN);
        var entered = new Entered(typed);
        items().forEach(item -> entered.choice(item.id(), degrees));
        impacts.forEach(impact -> entered.choice(impact.id(), ranks()));
        questions.forEach(question -> entered.choice(question.id(), List.of(YES, NO)));
        return entered.answers();
    }

    private Stream<Item> items() {
        return Stream.concat(capabilities.stream(), effects.stream()).flatMap(area -> area.items().stream());
    }

    /** 1 for the largest impact. */
    public List<String> ranks() {
        return IntStream.rangeClosed(1, impacts.size())
                .mapToObj(String::valueOf)
                .toList();
    }

    @Override
    public List<Gap> gaps(Map<String, String> answers) {
        var gaps = new ArrayList<Gap>();
        items().filter(item -> !answers.containsKey(item.id()))
                .forEach(item -> gaps.add(new Gap(item.id(), "instrument.maturity.noDegree", item.text())));
        var taken = new ArrayList<String>();
        for (var impact : impacts) {
            var rank = answers.get(impact.id());
            if (rank == null) {
                gaps.add(new Gap(impact.id(), "instrument.maturity.noRank", impact.text()));
            } else if (taken.contains(rank)) {
                gaps.add(new Gap(impact.id(), "instrument.maturity.sameRank", impact.text(), rank));
            } else {
                taken.add(rank);
            }
        }
        questions.stream()
                .filter(question -> !answers.containsKey(question.id()))
                .forEach(question -> gaps.add(new Gap(question.id(), "instrument.maturity.noYes", question.text())));
        return gaps;
    }

    /** There is no better or worse for the person: what is complete is done. */
    @Override
    public Score judge(Map<String, String> answers) {
        return Score.of(1, 1);
    }

    /** Each of these areas as answered. */
    public List<Standing> standings(List<Area> areas, Map<String, String> answers) {
        return areas.stream()
                .map(area -> {
                    var known = area.items().stream()
                            .map(item -> answers.getOrDefault(item.id(), UNKNOWN))
                            .filter(degree -> !degree.equals(UNKNOWN))
                            .map(Integer::valueOf)
                            .toList();
                    return new Standing(area, known.isEmpty() ? null : Ratio.meanOf(known));
                })
                .toList();
    }

    /** Empty when too few capabilities are known. */
    public Optional<Overall> overall(Map<String, String> answers) {
        var known = standings(capabilities, answers).stream()
                .map(Standing::mean)
                .filter(Objects::nonNull)
                .toList();
        if (known.size() < leastCapabilities) {
            return Optional.empty();
        }
        var mean = Ratio.mean(known);
        var byMean = phase(mean, Map.of(), false);
        var phase = phase(mean, answers, true);
        return Optional.of(new Overall(mean, phase, byMean.equals(phase) ? null : byMean));
    }

    private Phase phase(Ratio mean, Map<String, String> answers, boolean asked) {
        return phases.stream()
                .filter(phase -> mean.reaches(phase.from()))
                .filter(phase ->
                        !asked || phase.needs().stream().allMatch(question -> YES.equals(answers.get(question))))
                .reduce((lower, higher) -> higher)
                .orElseThrow();
    }

    /** In the order of the person's ranking. */
    public List<Choice> ranking(Map<String, String> answers) {
        return impacts.stream()
                .sorted(Comparator.comparing(impact -> answers.getOrDefault(impact.id(), "9")))
                .toList();
    }

    /** The words of a degree. */
    public String words(String degree) {
        return scale.stream()
                .filter(label -> String.valueOf(label.value()).equals(degree))
                .map(Label::text)
                .findFirst()
                .orElse("–");
    }

    /** What others together are compared by; what is unknown is missing. */
    @Override
    public Map<String, BigDecimal> figures(Map<String, String> answers) {
        var figures = new LinkedHashMap<String, BigDecimal>();
        for (var standing : Stream.concat(
                        standings(capabilities, answers).stream(), standings(effects, answers).stream())
                .toList()) {
            var mean = standing.mean();
            if (mean != null) {
                figures.put(standing.area().id(), mean.rounded(6));
            }
        }
        overall(answers).ifPresent(overall -> figures.put(TOTAL, overall.mean().rounded(6)));
        return figures;
    }
}
