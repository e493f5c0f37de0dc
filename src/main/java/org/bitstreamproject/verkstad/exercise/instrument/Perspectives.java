// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.instrument;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bitstreamproject.verkstad.course.LocalizedJson;
import org.bitstreamproject.verkstad.exercise.Compared;
import org.bitstreamproject.verkstad.exercise.GroupValues;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.Score;

/**
 * Two perspectives: where the organisation is today and where it ought to be between six pairs of opposites, with reasons
 * for the largest gap and, for who likes, the signs one recognises.
 *
 * @param groups how others stand together, asked for when the result is shown
 */
public record Perspectives(
        Scale scale,
        List<Contrast> contrasts,
        List<Part> parts,
        Reason reason,
        MunicipalityTypes types,
        String at,
        CountryValues groups)
        implements SteppedTask, Compared {
    /** Name of the answer with the reasons. */
    public static final String REASON = "reason";

    private static final String REASON_STEP = "reasons";
    private static final String SIGNS_STEP = "signs";

    /** Whole numbers from the left to the right end. */
    public record Scale(int least, int most) {
        public List<String> values() {
            return IntStream.rangeClosed(least, most).mapToObj(String::valueOf).toList();
        }
    }

    /** A pair of opposites. */
    public record Contrast(String id, String left, String right) {
        public String today() {
            return id + "-today";
        }

        public String wished() {
            return id + "-wished";
        }
    }

    /** Some of the contrasts on a page of their own. */
    public record Part(String id, String title, List<String> contrasts) {}

    /** @param title of the page @param signs title of the last page */
    public record Reason(int least, int most, String title, String signs) {}

    /** How far it is, and which way. @param today 0 while not answered */
    public record Position(Contrast contrast, int today, int wished) {
        public boolean isComplete() {
            return today > 0 && wished > 0;
        }

        public int gap() {
            return Math.abs(wished - today);
        }
    }

    /** Median answers by country, both or none. */
    public interface CountryValues {
        /** Nothing known about others. */
        CountryValues NONE = Map::of;

        /** Empty until both countries have enough answers. */
        Map<Country, GroupValues> byCountry();
    }

    /** Reads the instrument's data. */
    public static Perspectives read(JsonObject content, Language language) {
        var data = LocalizedJson.in(language, content);
        var scale = data.getJsonObject("scale");
        var reason = data.getJsonObject("reason");
        return new Perspectives(
                new Scale(scale.getInt("least"), scale.getInt("most")),
                data.getJsonArray("contrasts").getValuesAs(JsonObject.class).stream()
                        .map(one -> new Contrast(one.getString("id"), one.getString("left"), one.getString("right")))
                        .toList(),
                data.getJsonArray("parts").getValuesAs(JsonObject.class).stream()
                        .map(Perspectives::part)
                        .toList(),
                new Reason(
                        reason.getInt("least"),
                        reason.getInt("most"),
                        reason.getString("title"),
                        data.getString("signsTitle")),
                MunicipalityTypes.read(data.getJsonArray("types")),
                "",
                CountryValues.NONE);
    }

    private static Part part(JsonObject part) {
        return new Part(
                part.getString("id"),
                part.getString("title"),
                part.getJsonArray("contrasts").getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList());
    }

    @Override
    public Perspectives at(String step) {
        return new Perspectives(scale, contrasts, parts, reason, types, step, groups);
    }

    /** The same, beside others. */
    public Perspectives beside(CountryValues others) {
        return new Perspectives(scale, contrasts, parts, reason, types, at, others);
    }

    @Override
    public List<Step> steps(Map<String, String> answers) {
        var steps = new ArrayList<Step>();
        for (var part : parts) {
            steps.add(new Step(
                    part.id(),
                    part.title(),
                    of(part).stream()
                            .flatMap(contrast -> List.of(contrast.today(), contrast.wished()).stream())
                            .toList()));
        }
        steps.add(new Step(REASON_STEP, reason.title(), List.of(REASON)));
        steps.add(new Step(SIGNS_STEP, reason.signs(), types.fields()));
        return List.copyOf(steps);
    }

    /** The contrasts of a step; none on the pages of words and signs. */
    public List<Contrast> of(Step step) {
        return contrasts.stream()
                .filter(contrast -> step.fields().contains(contrast.today()))
                .toList();
    }

    private List<Contrast> of(Part part) {
        return contrasts.stream()
                .filter(contrast -> part.contrasts().contains(contrast.id()))
                .toList();
    }

    public boolean isReason(Step step) {
        return step.id().equals(REASON_STEP);
    }

    public boolean isSigns(Step step) {
        return step.id().equals(SIGNS_STEP);
    }

    @Override
    public Map<String, String> answers(Map<String, List<String>> typed) {
        var entered = new Entered(typed);
        for (var contrast : contrasts) {
            entered.choice(contrast.today(), scale.values()).choice(contrast.wished(), scale.values());
        }
        entered.words(REASON);
        types.fields().forEach(sign -> entered.choice(sign, List.of(MunicipalityTypes.TICKED)));
        return entered.answers();
    }

    @Override
    public List<Gap> gaps(Map<String, String> answers) {
        var gaps = new ArrayList<Gap>();
        for (var contrast : contrasts) {
            gap(gaps, answers, contrast.today(), "instrument.perspective.noToday", contrast);
            gap(gaps, answers, contrast.wished(), "instrument.perspective.noWished", contrast);
        }
        var length = Entered.length(answers.getOrDefault(REASON, ""));
        if (length < reason.least()) {
            gaps.add(new Gap(REASON, "instrument.tooShort", reason.least(), length));
        } else if (length > reason.most()) {
            gaps.add(new Gap(REASON, "instrument.tooLong", reason.most(), length));
        }
        return gaps;
    }

    private static void gap(
            List<Gap> gaps, Map<String, String> answers, String name, String message, Contrast contrast) {
        if (!answers.containsKey(name)) {
            gaps.add(new Gap(name, message, contrast.left(), contrast.right()));
        }
    }

    /** There is no better or worse: what is complete is done. */
    @Override
    public Score judge(Map<String, String> answers) {
        return Score.of(1, 1);
    }

    /** In the order of the contrasts. */
    public List<Position> positions(Map<String, String> answers) {
        return contrasts.stream()
                .map(contrast ->
                        new Position(contrast, number(answers, contrast.today()), number(answers, contrast.wished())))
                .toList();
    }

    /** Where today and the wish are furthest apart: one or several alike, none when there is no gap. */
    public List<Position> largest(Map<String, String> answers) {
        var complete = positions(answers).stream().filter(Position::isComplete).toList();
        var most = complete.stream().mapToInt(Position::gap).max().orElse(0);
        return most == 0
                ? List.of()
                : complete.stream().filter(one -> one.gap() == most).toList();
    }

    /** What others together are compared by: every position, and the number of signs for each situation when any was ticked. */
    @Override
    public Map<String, BigDecimal> figures(Map<String, String> answers) {
        var figures = new LinkedHashMap<String, BigDecimal>();
        for (var position : positions(answers)) {
            if (position.isComplete()) {
                figures.put(position.contrast().today(), BigDecimal.valueOf(position.today()));
                figures.put(position.contrast().wished(), BigDecimal.valueOf(position.wished()));
            }
        }
        if (!types.isEmpty(answers)) {
            types.profile(answers).forEach(share -> figures.put(share.type().id(), BigDecimal.valueOf(share.ticked())));
        }
        return figures;
    }

    private static int number(Map<String, String> answers, String name) {
        return Integer.parseInt(answers.getOrDefault(name, "0"));
    }
}
