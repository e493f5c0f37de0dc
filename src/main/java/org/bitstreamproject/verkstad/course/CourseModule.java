// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.util.List;
import org.bitstreamproject.verkstad.shared.domain.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One of the ten modules M0–M9.
 *
 * @param text teaching text in Markdown; null while the module has its topics only
 * @param reviewRound id of the review round that follows the milestone
 */
public record CourseModule(
        String id,
        LocalizedText title,
        Offset opens,
        Offset closes,
        List<LocalizedText> objectives,
        List<LocalizedText> theory,
        @Nullable LocalizedText text,
        Milestone milestone,
        @Nullable String reviewRound,
        List<Exercise> exercises) {

    /** What the module score counts: everything but free practice. */
    public List<Exercise> required() {
        return exercises.stream().filter(Exercise::required).toList();
    }
}
