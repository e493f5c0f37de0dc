// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.text;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.course.LocalizedJson;
import org.bitstreamproject.verkstad.exercise.Task;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.Score;

/** One or several texts, each with a least and a greatest length. A new version begins with the last one. */
public record OwnText(List<Field> fields) implements Task {
    /** A text to write. @param least characters as people count them @param prompts questions to think about */
    public record Field(String id, String label, String help, List<String> prompts, int least, int longest) {
        /** Ids of what explains the field, for {@code aria-describedby}. */
        public String describedBy(boolean failed) {
            return id + "-help " + id + "-count" + (failed ? " " + id + "-error" : "");
        }

        /** Lines the field shows: enough to see what one has written. */
        public int rows() {
            return least >= 1000 ? 16 : 6;
        }
    }

    /** Reads the content of a text exercise. */
    public static OwnText read(JsonObject content, Language language) {
        return new OwnText(
                LocalizedJson.in(language, content).getJsonArray("texts").getValuesAs(JsonObject.class).stream()
                        .map(OwnText::field)
                        .toList());
    }

    private static Field field(JsonObject text) {
        var prompts = text.getJsonArray("prompts");
        return new Field(
                text.getString("id"),
                text.getString("label"),
                text.getString("help"),
                prompts == null ? List.of() : prompts.getValuesAs(JsonString::getString),
                text.getInt("least"),
                text.getInt("longest"));
    }

    @Override
    public Map<String, String> answers(Map<String, List<String>> typed) {
        var answers = new LinkedHashMap<String, String>();
        for (var field : fields) {
            var words = String.join("\n", typed.getOrDefault(field.id(), List.of()))
                    .replace("\r\n", "\n")
                    .strip();
            if (!words.isEmpty()) {
                answers.put(field.id(), words);
            }
        }
        return answers;
    }

    @Override
    public List<Gap> gaps(Map<String, String> answers) {
        var gaps = new ArrayList<Gap>();
        for (var field : fields) {
            int length = Length.of(answers.getOrDefault(field.id(), ""));
            if (length < field.least()) {
                gaps.add(new Gap(field.id(), "text.tooShort", field.label(), field.least(), length));
            } else if (length > field.longest()) {
                gaps.add(new Gap(field.id(), "text.tooLong", field.label(), field.longest(), length));
            }
        }
        return gaps;
    }

    /** No text is right or wrong here: a teacher reads it. */
    @Override
    public Score judge(Map<String, String> answers) {
        return Score.of(0, 1);
    }

    @Override
    public boolean goesOnFromTheLast() {
        return true;
    }

    /** How long this text is now. */
    public int length(String words) {
        return Length.of(words);
    }
}
