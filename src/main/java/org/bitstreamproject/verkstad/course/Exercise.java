// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.json.JsonObject;
import java.util.List;
import org.bitstreamproject.verkstad.shared.domain.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One exercise of a module.
 *
 * @param kind name of the exercise kind that shows and judges it: QUIZ, MODEL, CASE, REVIEW …
 * @param modelType PROCESS, GOAL … when a model is drawn or read
 * @param instrument which instrument, for kind INSTRUMENT
 * @param byGroup true when one answer counts for every confirmed member of the case
 * @param due the final day; null for practice, which counts for nothing and is never late
 * @param earlier first versions that are due before it
 * @param rules ids of the feedback rules that judge it
 * @param field case field its model lies in
 * @param round review round, for kind REVIEW
 * @param content what only its kind understands, other files already put in; empty when the kind needs nothing. Texts are
 *     objects with sv, nb and en: see {@link LocalizedJson}
 */
public record Exercise(
        String id,
        String kind,
        @Nullable String modelType,
        @Nullable String instrument,
        LocalizedText title,
        LocalizedText brief,
        PassRule pass,
        Counting counts,
        boolean byGroup,
        @Nullable Offset due,
        List<Earlier> earlier,
        List<String> rules,
        @Nullable String field,
        @Nullable String round,
        JsonObject content) {
    /** A first version. */
    public record Earlier(Offset due, LocalizedText title) {}

    public Exercise {
        earlier = List.copyOf(earlier);
    }

    /** True when the module score counts it. */
    public boolean required() {
        return counts != Counting.NONE;
    }
}
