// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Workshops for an organisation's management, beside the course and without grades. Packages may have none. */
public record LeaderTrack(List<Workshop> workshops) {
    public static final LeaderTrack NONE = new LeaderTrack(List.of());

    /**
     * One workshop.
     *
     * @param near the meeting it is held near
     * @param exercise an instrument that the management answers together too; null when it has none
     * @param prompts what to write about
     * @param casePrompts what to write about each of the organisation's cases
     * @param decides whether decisions are recorded
     */
    public record Workshop(
            String id,
            Anchor near,
            LocalizedText title,
            LocalizedText intro,
            @Nullable String exercise,
            List<Prompt> prompts,
            List<Prompt> casePrompts,
            boolean decides) {}

    /** A question with an example of an answer. */
    public record Prompt(
            String id,
            LocalizedText title,
            LocalizedText question,
            @Nullable LocalizedText example) {}

    /** Empty when there is no such workshop. */
    public Optional<Workshop> workshop(String id) {
        return workshops.stream().filter(workshop -> workshop.id().equals(id)).findFirst();
    }
}
