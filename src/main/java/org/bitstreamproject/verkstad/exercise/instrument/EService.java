// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.instrument;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bitstreamproject.verkstad.course.LocalizedJson;
import org.bitstreamproject.verkstad.exercise.ForCase;
import org.bitstreamproject.verkstad.exercise.instrument.Evaluation.Borders;
import org.bitstreamproject.verkstad.exercise.instrument.Evaluation.Judged;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.Score;
import org.jspecify.annotations.Nullable;

/**
 * The evaluation of an e-service: eight criteria with the evidence for each, all of them or a quick scan of five.
 *
 * @param known what the group's case says already
 */
public record EService(
        List<Page> pages,
        List<Criterion> criteria,
        List<Evidence> evidence,
        List<Integer> scores,
        Borders borders,
        Limits limits,
        Map<Advice, Words> words,
        VolumeRule rule,
        Known known,
        String at)
        implements SteppedTask, ForCase {
    /** Name of the answer that says how much is judged, and its values. */
    public static final String SCOPE = "scope";

    public static final String FULL = "FULL";
    public static final String QUICK = "QUICK";
    /** Answered in place of a score. */
    public static final String UNKNOWN = "UNKNOWN";

    /** @param facts whether what the case says stands here */
    public record Page(String id, String title, String guide, boolean scope, boolean facts, List<String> criteria) {}

    /** @param anchors score → what it means @param measure how to find out */
    public record Criterion(
            String id,
            int weight,
            boolean veto,
            boolean quick,
            String title,
            Map<Integer, String> anchors,
            String measure) {
        public String evidence() {
            return id + "-evidence";
        }

        public String reason() {
            return id + "-reason";
        }
    }

    /** How one knows. */
    public record Evidence(String id, int percent, String label) {}

    /** Characters of the reason that a veto asks for. */
    public record Limits(int least, int most) {}

    public record Words(String title, String text) {}

    /** From the case: codes, and the lines to show. @param volume null when nobody has written one */
    public record Known(
            @Nullable String organisation,
            @Nullable String service,
            @Nullable BigDecimal volume,
            List<Line> lines) {
        public static final Known NOTHING = new Known(null, null, null, List.of());
    }

    /** @param text empty when nobody has written it */
    public record Line(String label, String text) {}

    /** A criterion with what was answered. @param score null when not known @param evidence null without a score */
    public record Answered(
            Criterion criterion,
            @Nullable Integer score,
            @Nullable Evidence evidence,
            String reason) {
        int percent() {
            return evidence == null ? 0 : evidence.percent();
        }
    }

    /** Reads the instrument's data. */
    public static EService read(JsonObject content, Language language) {
        return EServiceData.read(LocalizedJson.in(language, content));
    }

    @Override
    public EService at(String step) {
        return new EService(pages, criteria, evidence, scores, borders, limits, words, rule, known, step);
    }

    /** The same, for a case. */
    public EService knowing(Known facts) {
        return new EService(pages, criteria, evidence, scores, borders, limits, words, rule, facts, at);
    }

    @Override
    public List<Step> steps(Map<String, String> answers) {
        var asked = asked(answers);
        return pages.stream()
                .map(page -> step(page, asked))
                .filter(step -> !step.fields().isEmpty() || page(step).facts())
                .toList();
    }

    private Step step(Page page, List<Criterion> asked) {
        var fields = new ArrayList<String>();
        if (page.scope()) {
            fields.add(SCOPE);
        }
        asked.stream()
                .filter(criterion -> page.criteria().contains(criterion.id()))
                .forEach(criterion -> fields.addAll(List.of(criterion.id(), criterion.evidence(), criterion.reason())));
        return new Step(page.id(), page.title(), fields);
    }

    public Page page(Step step) {
        return pages.stream()
                .filter(page -> page.id().equals(step.id()))
                .findFirst()
                .orElseThrow();
    }

    /** Those asked for in a step. */
    public List<Criterion> of(Step step) {
        return criteria.stream()
                .filter(criterion -> step.fields().contains(criterion.id()))
                .toList();
    }

    /** All of them, or those of the quick scan. */
    public List<Criterion> asked(Map<String, String> answers) {
        return QUICK.equals(answers.get(SCOPE))
                ? criteria.stream().filter(Criterion::quick).toList()
                : criteria;
    }

    @Override
    public Map<String, String> answers(Map<String, List<String>> typed) {
        var entered = new Entered(typed).choice(SCOPE, List.of(FULL, QUICK));
        for (var criterion : criteria) {
            entered.choice(criterion.id(), choices())
                    .choice(
                            criterion.evidence(),
                            evidence.stream().map(Evidence::id).toList());
            entered.words(criterion.reason());
        }
        return entered.answers();
    }

    /** What a score may be, as sent. */
    public List<String> choices() {
        var choices = new ArrayList<>(scores.stream().map(String::valueOf).toList());
        choices.add(UNKNOWN);
        return choices;
    }

    @Override
    public List<Gap> gaps(Map<String, String> answers) {
        var gaps = new ArrayList<Gap>();
        if (!answers.containsKey(SCOPE)) {
            gaps.add(new Gap(SCOPE, "instrument.eservice.noScope"));
        }
        for (var one : judged(answers)) {
            var criterion = one.criterion();
            if (!answers.containsKey(criterion.id())) {
                gaps.add(new Gap(criterion.id(), "instrument.eservice.noScore", criterion.title()));
            } else if (one.score() != null && one.evidence() == null) {
                gaps.add(new Gap(criterion.evidence(), "instrument.eservice.noEvidence", criterion.title()));
            }
            reason(one).ifPresent(gaps::add);
        }
        return gaps;
    }

    private Optional<Gap> reason(Answered one) {
        var length = Entered.length(one.reason());
        var criterion = one.criterion();
        if (length > limits.most()) {
            return Optional.of(new Gap(criterion.reason(), "instrument.tooLong", limits.most(), length));
        }
        return stops(one) && length < limits.least()
                ? Optional.of(
                        new Gap(criterion.reason(), "instrument.eservice.noReason", criterion.title(), limits.least()))
                : Optional.empty();
    }

    /** Whether this alone decides. */
    public boolean stops(Answered one) {
        var score = one.score();
        return one.criterion().veto() && score != null && score == 0;
    }

    /** What the evaluation says of the service is nobody's score: it counts whether enough was answered. */
    @Override
    public Score judge(Map<String, String> answers) {
        return Score.of(isEnough(answers) ? 1 : 0, 1);
    }

    @Override
    public boolean isEnough(Map<String, String> answers) {
        return evaluate(answers).answeredWeight() >= borders.weight();
    }

    /** Every criterion that is asked for. */
    public List<Answered> judged(Map<String, String> answers) {
        return asked(answers).stream()
                .map(criterion -> answered(criterion, answers))
                .toList();
    }

    private Answered answered(Criterion criterion, Map<String, String> answers) {
        var text = answers.getOrDefault(criterion.id(), UNKNOWN);
        var score = text.equals(UNKNOWN) ? null : Integer.valueOf(text);
        var how = score == null
                ? null
                : evidence.stream()
                        .filter(one -> one.id().equals(answers.get(criterion.evidence())))
                        .findFirst()
                        .orElse(null);
        return new Answered(criterion, score, how, answers.getOrDefault(criterion.reason(), ""));
    }

    public Evaluation evaluate(Map<String, String> answers) {
        return Evaluation.of(
                judged(answers).stream()
                        .map(one -> new Judged(
                                one.criterion().weight(), one.criterion().veto(), one.score(), one.percent()))
                        .toList(),
                borders);
    }

    /** What is guessed, lacks evidence or is not known, heaviest first: where measuring helps most. */
    public List<Answered> toMeasure(Map<String, String> answers) {
        var lack = Comparator.comparingInt((Answered one) -> one.criterion().weight() * (100 - one.percent()));
        return judged(answers).stream()
                .filter(one -> one.percent() < borders.confidence())
                .sorted(lack.reversed())
                .toList();
    }

    /** Whether the national rule binds the service, going by the case. */
    public boolean ruleBinds() {
        return rule.binds(known.organisation(), known.service(), known.volume());
    }

    /** Advice, index, confidence and how much of the weight was judged. */
    @Override
    public JsonArray forCase(Map<String, String> answers) {
        var result = evaluate(answers);
        var row = Json.createObjectBuilder()
                .add("advice", result.advice().name())
                .add("confidence", result.confidence())
                .add("weight", result.answeredWeight());
        var index = result.index();
        return Json.createArrayBuilder()
                .add(index == null ? row : row.add("index", index))
                .build();
    }

    public Words words(Advice advice) {
        return Objects.requireNonNull(words.get(advice));
    }
}
