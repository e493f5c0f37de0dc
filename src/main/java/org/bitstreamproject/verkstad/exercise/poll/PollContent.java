// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.poll;

import jakarta.json.JsonObject;
import java.util.List;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** What a poll exercise of the course package holds: questions answered in one's own time, and questions for the room. */
final class PollContent {
    private PollContent() {}

    static boolean isPoll(Exercise exercise) {
        return exercise.kind().equals("POLL") && exercise.content().containsKey("questions");
    }

    static List<PollQuestion> questions(Exercise exercise, Language language) {
        return exercise.content().getJsonArray("questions").getValuesAs(JsonObject.class).stream()
                .map(question -> PollQuestion.read(question, language))
                .toList();
    }

    /** As written, texts in three languages. */
    static List<JsonObject> room(Exercise exercise) {
        var room = exercise.content().getJsonArray("room");
        return room == null ? List.of() : room.getValuesAs(JsonObject.class);
    }
}
