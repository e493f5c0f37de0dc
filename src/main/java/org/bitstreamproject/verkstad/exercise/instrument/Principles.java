// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.instrument;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.LocalizedJson;
import org.bitstreamproject.verkstad.exercise.ForCase;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.Score;

/** Nine principles for digital collaboration as a checklist: no sum, but a list of what to follow up. */
public record Principles(
        List<Part> parts, List<Principle> principles, int longest, Map<Country, String> standing, String at)
        implements SteppedTask, ForCase {
    /** The answers to a statement. */
    public enum Answer {
        YES,
        PARTLY,
        NO,
        NOT_APPLICABLE;

        /** Whether it says nothing without a note. */
        boolean wantsNote() {
            return this == PARTLY || this == NO;
        }
    }

    /** Principles on a page together. */
    public record Part(String id, String title, List<Integer> principles) {}

    public record Principle(int number, String title, List<Statement> statements) {}

    public record Statement(String id, String text) {
        public String note() {
            return id + "-note";
        }
    }

    /** How many statements of a principle were answered like this. */
    public record Count(Answer answer, long statements) {}

    /** What is not in place yet. */
    public record FollowUp(Statement statement, Answer answer, String note) {}

    /** Reads the instrument's data. */
    public static Principles read(JsonObject content, Language language) {
        var data = LocalizedJson.in(language, content);
        var standing = new EnumMap<Country, String>(Country.class);
        for (var country : Country.values()) {
            standing.put(country, data.getJsonObject("standing").getString(country.name()));
        }
        return new Principles(
                data.getJsonArray("parts").getValuesAs(JsonObject.class).stream()
                        .map(part -> new Part(
                                part.getString("id"),
                                part.getString("title"),
                                part.getJsonArray("principles").getValuesAs(JsonNumber.class).stream()
                                        .map(JsonNumber::intValue)
                                        .toList()))
                        .toList(),
                data.getJsonArray("principles").getValuesAs(JsonObject.class).stream()
                        .map(Principles::principle)
                        .toList(),
                data.getInt("longestNote"),
                standing,
                "");
    }

    private static Principle principle(JsonObject one) {
        return new Principle(
                one.getInt("number"),
                one.getString("title"),
                one.getJsonArray("statements").getValuesAs(JsonObject.class).stream()
                        .map(statement -> new Statement(statement.getString("id"), statement.getString("text")))
                        .toList());
    }

    @Override
    public Principles at(String step) {
        return new Principles(parts, principles, longest, standing, step);
    }

    @Override
    public List<Step> steps(Map<String, String> answers) {
        return parts.stream()
                .map(part -> new Step(
                        part.id(),
                        part.title(),
                        of(part).flatMap(principle -> principle.statements().stream())
                                .flatMap(statement -> Stream.of(statement.id(), statement.note()))
                                .toList()))
                .toList();
    }

    /** The principles of a step. */
    public List<Principle> of(Step step) {
        return principles.stream()
                .filter(principle ->
                        step.fields().contains(principle.statements().get(0).id()))
                .toList();
    }

    private Stream<Principle> of(Part part) {
        return principles.stream().filter(principle -> part.principles().contains(principle.number()));
    }

    @Override
    public Map<String, String> answers(Map<String, List<String>> typed) {
        var allowed = Stream.of(Answer.values()).map(Answer::name).toList();
        var entered = new Entered(typed);
        statements()
                .forEach(statement -> entered.choice(statement.id(), allowed).words(statement.note()));
        return entered.answers();
    }

    private Stream<Statement> statements() {
        return principles.stream().flatMap(principle -> principle.statements().stream());
    }

    @Override
    public List<Gap> gaps(Map<String, String> answers) {
        var gaps = new ArrayList<Gap>();
        statements().forEach(statement -> {
            var answer = answers.get(statement.id());
            var note = Entered.length(answers.getOrDefault(statement.note(), ""));
            if (answer == null) {
                gaps.add(new Gap(statement.id(), "instrument.principles.noAnswer", statement.text()));
            } else if (Answer.valueOf(answer).wantsNote() && note == 0) {
                gaps.add(new Gap(statement.note(), "instrument.principles.noNote", statement.text()));
            }
            if (note > longest) {
                gaps.add(new Gap(statement.note(), "instrument.tooLong", longest, note));
            }
        });
        return gaps;
    }

    /** A checklist is not an index: what is complete is done. */
    @Override
    public Score judge(Map<String, String> answers) {
        return Score.of(1, 1);
    }

    /** Every kind of answer that was given to the principle. */
    public List<Count> counts(Principle principle, Map<String, String> answers) {
        return Stream.of(Answer.values())
                .map(answer -> new Count(
                        answer,
                        principle.statements().stream()
                                .filter(statement -> answer.name().equals(answers.get(statement.id())))
                                .count()))
                .filter(count -> count.statements() > 0)
                .toList();
    }

    /** How many statements were answered in each way. */
    @Override
    public JsonArray forCase(Map<String, String> answers) {
        var rows = Json.createArrayBuilder();
        for (var answer : Answer.values()) {
            var given = statements()
                    .filter(statement -> answer.name().equals(answers.get(statement.id())))
                    .count();
            if (given > 0) {
                rows.add(Json.createObjectBuilder().add("answer", answer.name()).add("statements", given));
            }
        }
        return rows.build();
    }

    /** No before partly, else in the order of the checklist. */
    public List<FollowUp> toFollowUp(Map<String, String> answers) {
        return Stream.of(Answer.NO, Answer.PARTLY)
                .flatMap(answer -> statements()
                        .filter(statement -> answer.name().equals(answers.get(statement.id())))
                        .map(statement -> new FollowUp(statement, answer, answers.getOrDefault(statement.note(), ""))))
                .toList();
    }

    /** The answer, empty text when there is none. */
    public String answer(Statement statement, Map<String, String> answers) {
        return answers.getOrDefault(statement.id(), "");
    }
}
