// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.checklist;

import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.course.LocalizedJson;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** The steps of a rehearsal, in one language. */
public record Checklist(List<Step> steps) {
    /** One step. @param how what to do, on this page */
    public record Step(Sign sign, String title, String how) {}

    /** Reads the content of a checklist exercise. */
    public static Checklist read(JsonObject content, Language language) {
        return new Checklist(
                LocalizedJson.in(language, content).getJsonArray("steps").getValuesAs(JsonObject.class).stream()
                        .map(step -> new Step(
                                Sign.valueOf(step.getString("sign")), step.getString("title"), step.getString("how")))
                        .toList());
    }

    boolean asksFor(Sign sign) {
        return steps.stream().anyMatch(step -> step.sign() == sign);
    }

    /** The first step that is not done. */
    Optional<Step> next(Collection<Sign> done) {
        return steps.stream().filter(step -> !done.contains(step.sign())).findFirst();
    }
}
