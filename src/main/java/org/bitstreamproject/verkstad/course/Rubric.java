// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.shared.domain.LocalizedText;

/** What a case is judged by. The score is the sum of weight × level. */
public record Rubric(List<Level> levels, List<Criterion> criteria, Gate gate) {
    /** 0 missing … 3 excellent. */
    public record Level(int level, LocalizedText label) {}

    /**
     * One criterion.
     *
     * @param ofCase true when judged on the case and shared by its members, false when judged per person
     * @param levels what each level means, 0 first
     */
    public record Criterion(String id, int weight, boolean ofCase, LocalizedText title, List<LocalizedText> levels) {}

    /**
     * What a passing grade asks for beside the score.
     *
     * @param atLeast least level per criterion id
     * @param soundOf of these criteria, {@code soundCount} must reach {@code soundLevel}
     */
    public record Gate(Map<String, Integer> atLeast, List<String> soundOf, int soundLevel, int soundCount) {}

    /** @throws IllegalArgumentException when there is no such criterion */
    public Criterion criterion(String id) {
        return criteria.stream()
                .filter(criterion -> criterion.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no criterion " + id));
    }
}
