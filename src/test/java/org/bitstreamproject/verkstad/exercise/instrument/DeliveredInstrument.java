// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.instrument;

import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.course.content.TestPackages;
import org.bitstreamproject.verkstad.exercise.Task;

/** The instruments as the delivered course has them, and answers as a form sends them. */
public final class DeliveredInstrument {
    private DeliveredInstrument() {}

    /** Data of the exercise with this id. */
    public static JsonObject content(String exercise) {
        return TestPackages.course().exercise(exercise).orElseThrow().content();
    }

    /** What the task makes of a form with these fields. */
    static Map<String, String> sent(Task task, Map<String, String> fields) {
        var typed = new HashMap<String, List<String>>();
        fields.forEach((name, text) -> typed.put(name, List.of(text)));
        return task.answers(typed);
    }

    /** Fields of the messages, in order. */
    static List<String> mended(Task task, Map<String, String> answers) {
        return task.gaps(answers).stream().map(Task.Gap::field).toList();
    }
}
