// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.progress.leaders;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.casework.CaseSummary;
import org.bitstreamproject.verkstad.course.LeaderTrack;
import org.bitstreamproject.verkstad.course.OrganisationInfo;
import org.bitstreamproject.verkstad.exercise.Task;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.jspecify.annotations.Nullable;

/** Everything a workshop of one organisation stands on. */
record Room(
        SessionInfo session,
        OrganisationInfo organisation,
        LeaderTrack.Workshop workshop,
        @Nullable Task task,
        List<CaseSummary> shared,
        int unshared,
        @Nullable LeaderNote note) {
    int version() {
        return note == null ? 0 : note.version();
    }

    Map<String, String> written() {
        return note == null ? Map.of() : note.answers();
    }

    /** What is written where the form has no field any more, as about a case that is no longer shared: it stays. */
    Map<String, String> notAskedFor() {
        var others = new LinkedHashMap<>(written());
        others.keySet().removeAll(names());
        if (task != null)
            others.keySet().removeAll(task.answers(task.typed(written())).keySet());
        return others;
    }

    /** What of a sent form the workshop asks for. */
    Map<String, String> asked(Map<String, List<String>> typed) {
        var answers = new LinkedHashMap<String, String>();
        if (task != null) answers.putAll(task.answers(typed));
        names().forEach(name -> {
            var text = typed.getOrDefault(name, List.of(""))
                    .get(0)
                    .replace("\r\n", "\n")
                    .strip();
            if (!text.isEmpty()) answers.put(name, text);
        });
        return answers;
    }

    /** Of the texts the workshop asks for. */
    private List<String> names() {
        return Stream.concat(
                        workshop.prompts().stream().map(LeaderTrack.Prompt::id),
                        shared.stream()
                                .flatMap(kase ->
                                        workshop.casePrompts().stream().map(prompt -> prompt.id() + "-" + kase.uid())))
                .toList();
    }

    WorkshopPage.Prompt prompt(LeaderTrack.Prompt one, String suffix) {
        var language = session.language();
        var example = one.example();
        return new WorkshopPage.Prompt(
                one.id() + suffix,
                one.title().in(language),
                one.question().in(language),
                example == null ? "" : example.in(language));
    }
}
