// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.instrument;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.LocalizedJson;
import org.bitstreamproject.verkstad.exercise.ForCase;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.Score;

/** Three ways to organise development, compared point by point, and one chosen with reasons. There is no sum. */
public record OrganisationForms(
        Perspectives.Scale scale,
        String worst,
        String best,
        List<Form> forms,
        List<Point> points,
        int leastReason,
        int mostReason,
        String choiceTitle,
        String at)
        implements SteppedTask, ForCase {
    public static final String CHOSEN = "chosen";
    public static final String REASON = "reason";
    private static final String CHOICE = "choice";

    /** @param text what it is @param note what it is good at and what it needs */
    public record Form(String id, String title, String text, String note) {}

    /** What the forms are compared by. */
    public record Point(String id, String title) {}

    /** Reads the instrument's data. */
    public static OrganisationForms read(JsonObject content, Language language) {
        var data = LocalizedJson.in(language, content);
        var scale = data.getJsonObject("scale");
        var reason = data.getJsonObject("reason");
        return new OrganisationForms(
                new Perspectives.Scale(scale.getInt("least"), scale.getInt("most")),
                scale.getString("worst"),
                scale.getString("best"),
                data.getJsonArray("forms").getValuesAs(JsonObject.class).stream()
                        .map(form -> new Form(
                                form.getString("id"),
                                form.getString("title"),
                                form.getString("text"),
                                form.getString("note")))
                        .toList(),
                data.getJsonArray("points").getValuesAs(JsonObject.class).stream()
                        .map(point -> new Point(point.getString("id"), point.getString("title")))
                        .toList(),
                reason.getInt("least"),
                reason.getInt("most"),
                reason.getString("title"),
                "");
    }

    /** Name of the answer about one form and one point. */
    public static String field(Form form, Point point) {
        return form.id() + "-" + point.id();
    }

    @Override
    public OrganisationForms at(String step) {
        return new OrganisationForms(scale, worst, best, forms, points, leastReason, mostReason, choiceTitle, step);
    }

    @Override
    public List<Step> steps(Map<String, String> answers) {
        return Stream.concat(
                        forms.stream()
                                .map(form -> new Step(
                                        stepOf(form),
                                        form.title(),
                                        points.stream()
                                                .map(point -> field(form, point))
                                                .toList())),
                        Stream.of(new Step(CHOICE, choiceTitle, List.of(CHOSEN, REASON))))
                .toList();
    }

    /** The form a step is about; empty on the page of the choice. */
    public Optional<Form> of(Step step) {
        return forms.stream().filter(form -> stepOf(form).equals(step.id())).findFirst();
    }

    private static String stepOf(Form form) {
        return form.id().replace('_', '-');
    }

    @Override
    public Map<String, String> answers(Map<String, List<String>> typed) {
        var entered = new Entered(typed);
        forms.forEach(form -> points.forEach(point -> entered.choice(field(form, point), scale.values())));
        return entered.choice(CHOSEN, forms.stream().map(Form::id).toList())
                .words(REASON)
                .answers();
    }

    @Override
    public List<Gap> gaps(Map<String, String> answers) {
        var gaps = new ArrayList<Gap>();
        for (var form : forms) {
            for (var point : points) {
                if (!answers.containsKey(field(form, point))) {
                    gaps.add(new Gap(field(form, point), "instrument.forms.noValue", form.title(), point.title()));
                }
            }
        }
        if (!answers.containsKey(CHOSEN)) {
            gaps.add(new Gap(CHOSEN, "instrument.forms.noChoice"));
        }
        var length = Entered.length(answers.getOrDefault(REASON, ""));
        if (length < leastReason) {
            gaps.add(new Gap(REASON, "instrument.tooShort", leastReason, length));
        } else if (length > mostReason) {
            gaps.add(new Gap(REASON, "instrument.tooLong", mostReason, length));
        }
        return gaps;
    }

    /** There is no right form: what is compared and reasoned is done. */
    @Override
    public Score judge(Map<String, String> answers) {
        return Score.of(1, 1);
    }

    /** The form that was chosen, and why. */
    @Override
    public JsonArray forCase(Map<String, String> answers) {
        return Json.createArrayBuilder()
                .add(Json.createObjectBuilder()
                        .add("form", answers.getOrDefault(CHOSEN, ""))
                        .add("reason", answers.getOrDefault(REASON, "")))
                .build();
    }

    /** The one that was chosen. */
    public Optional<Form> chosen(Map<String, String> answers) {
        return forms.stream()
                .filter(form -> form.id().equals(answers.get(CHOSEN)))
                .findFirst();
    }
}
