// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading.scheme;

import java.util.Map;
import org.bitstreamproject.verkstad.course.Rubric;
import org.bitstreamproject.verkstad.course.Scale;

/** From levels to a grade. Every comparison is between whole points, so that a border is a border. */
public final class Scheme {
    private final Rubric rubric;
    private final Scale scale;

    /** @throws IllegalArgumentException when the scale counts in other points than the rubric gives */
    public Scheme(Rubric rubric, Scale scale) {
        this.rubric = rubric;
        this.scale = scale;
        if (most(rubric) != scale.outOf()) {
            throw new IllegalArgumentException(
                    "scale " + scale.id() + " counts of " + scale.outOf() + ", the rubric gives " + most(rubric));
        }
    }

    /**
     * @param levels criterion id to level; a criterion may be missing
     * @throws IllegalArgumentException for a criterion or level the rubric does not have
     */
    public Proposal propose(Map<String, Integer> levels, Delivered delivered) {
        var standing = standing(levels);
        if (!delivered.missing().isEmpty()) {
            return new Proposal.Incomplete(delivered.missing(), standing);
        }
        var unjudged = rubric.criteria().stream()
                .map(Rubric.Criterion::id)
                .filter(id -> !levels.containsKey(id))
                .toList();
        if (!unjudged.isEmpty() && !asksOnlyParticipation()) {
            return new Proposal.NotJudged(unjudged, standing);
        }
        return new Proposal.Grade(band(levels, standing, delivered), standing);
    }

    /** What the levels given so far add up to. */
    public Standing standing(Map<String, Integer> levels) {
        levels.forEach(this::check);
        var points = levels.entrySet().stream()
                .mapToInt(entry -> rubric.criterion(entry.getKey()).weight() * entry.getValue())
                .sum();
        var gate = rubric.gate();
        var tooLow = rubric.criteria().stream()
                .map(Rubric.Criterion::id)
                .filter(id -> levels.getOrDefault(id, 0) < gate.atLeast().getOrDefault(id, 0))
                .toList();
        var sound = (int) gate.soundOf().stream()
                .filter(id -> levels.getOrDefault(id, 0) >= gate.soundLevel())
                .count();
        return new Standing(points, most(rubric), tooLow, sound, gate.soundCount());
    }

    private Scale.Band band(Map<String, Integer> levels, Standing standing, Delivered delivered) {
        return scale.bands().stream()
                .filter(band -> standing.points() >= band.points())
                .filter(band -> !band.gate() || standing.gate())
                .filter(band -> levels.values().stream().allMatch(level -> level >= band.everyLevel()))
                .filter(band -> !band.participation() || delivered.participated())
                .findFirst()
                .orElseGet(scale::lowest);
    }

    private boolean asksOnlyParticipation() {
        return scale.bands().stream().anyMatch(Scale.Band::participation);
    }

    private void check(String criterion, int level) {
        if (level < 0 || level >= rubric.criterion(criterion).levels().size()) {
            throw new IllegalArgumentException("criterion " + criterion + " has no level " + level);
        }
    }

    private static int most(Rubric rubric) {
        return rubric.criteria().stream()
                .mapToInt(criterion -> criterion.weight() * (criterion.levels().size() - 1))
                .sum();
    }
}
