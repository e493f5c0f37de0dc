// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.progress.leaders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.exercise.GroupValues;
import org.bitstreamproject.verkstad.exercise.Task;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * A workshop of the leader track for one organisation, texts in the reader's language.
 *
 * @param task the instrument that is answered together; null when the workshop has none
 * @param group how the organisation's participants answered it together
 * @param cases those shared widely enough, when the workshop asks about cases @param unshared how many more there are
 * @param answers name → text
 * @param version of what is shown, sent back so that nobody's text is overwritten unseen
 * @param writtenAt null before anything was written
 * @param theirs what somebody else wrote meanwhile, where it differs; usually empty
 */
public record WorkshopPage(
        String organisationUid,
        String organisation,
        String id,
        String title,
        String intro,
        @Nullable Task task,
        GroupValues group,
        List<Prompt> prompts,
        List<KaseLine> cases,
        int unshared,
        boolean decides,
        List<Decided> decisions,
        Map<String, String> answers,
        int version,
        @Nullable Instant writtenAt,
        FieldErrors errors,
        Map<String, String> theirs,
        boolean saved,
        LocalDate today) {
    /** A question. @param id name of the control @param example empty when it has none */
    public record Prompt(String id, String title, String question, String example) {}

    /** A case with its own questions. @param language tag of the title's language @param handedIn null before the first copy */
    public record KaseLine(
            String uid,
            String title,
            String language,
            @Nullable String milestone,
            @Nullable Instant handedIn,
            int members,
            List<Prompt> prompts) {}

    /** @param kase title of the case it is about, empty for none or one that is not shared any more */
    public record Decided(LocalDate on, String kase, String language, String text) {}

    public String answer(String name) {
        return answers.getOrDefault(name, "");
    }

    /** For {@code aria-describedby}: the id of the message, null when there is none. */
    public @Nullable String describedBy(String name) {
        return errors.of(name) == null ? null : name + "-error";
    }

    /** For {@code aria-invalid}: null when there is nothing to mend. */
    public @Nullable String invalid(String name) {
        return errors.of(name) == null ? null : "true";
    }
}
