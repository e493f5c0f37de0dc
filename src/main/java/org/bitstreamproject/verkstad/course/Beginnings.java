// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a launch tells of an LMS course besides its id.
 *
 * @param label the short name teachers give it
 * @param history ids of the courses it was copied from, the nearest first; empty when the LMS does not say
 * @param alike ids of other courses whose activities open the same content, the newest first: one of them may be where a copy
 *     comes from when the LMS does not say
 */
public record Beginnings(@Nullable String label, List<String> history, List<String> alike) {
    /** A course copied more often than this was copied from one of these too. */
    private static final int MOST = 20;

    private static final int LONGEST = 150;

    public Beginnings {
        history = List.copyOf(history);
        alike = List.copyOf(alike);
    }

    /** Of a course nothing else is known of than what the LMS says. */
    public Beginnings(@Nullable String label, List<String> history) {
        this(label, history, List.of());
    }

    /** The same with other courses that may be where it comes from. */
    public Beginnings like(List<String> others) {
        return new Beginnings(
                label,
                history,
                others.stream().filter(Beginnings::isKept).limit(MOST).toList());
    }

    /** @param history the value of {@code $Context.id.history}: ids with commas between; null when the LMS sends none */
    public static Beginnings of(@Nullable String label, @Nullable String history) {
        var ids = history == null ? "" : history;
        return new Beginnings(
                label,
                Arrays.stream(ids.split("[,\\s]+"))
                        .filter(Beginnings::isKept)
                        .distinct()
                        .limit(MOST)
                        .toList());
    }

    private static boolean isKept(String id) {
        return !id.isEmpty() && id.length() <= LONGEST;
    }
}
