// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.LocalizedText;

/**
 * A course as data, in one version: immutable, checked when it was read, shared by everybody.
 *
 * @param models every model file by its name, such as {@code models/x.yaml}; texts in three languages
 */
public record CoursePackage(
        String course,
        String version,
        LocalizedText title,
        List<Gathering> gatherings,
        List<Freeze> freezes,
        List<CourseModule> modules,
        List<Rule> rules,
        Rubric rubric,
        List<ReviewRound> rounds,
        List<Scale> scales,
        CaseTemplate caseTemplate,
        List<Term> glossary,
        Map<String, JsonObject> models,
        LeaderTrack leaders) {

    /** Empty when there is no such module. */
    public Optional<CourseModule> module(String id) {
        return modules.stream().filter(module -> module.id().equals(id)).findFirst();
    }

    /** Empty when there is no such exercise. */
    public Optional<Exercise> exercise(String id) {
        return exercises().stream().filter(exercise -> exercise.id().equals(id)).findFirst();
    }

    /** Every exercise in the order of the modules. */
    public List<Exercise> exercises() {
        return modules.stream().flatMap(module -> module.exercises().stream()).toList();
    }

    /** The module an exercise belongs to; empty when there is no such exercise. */
    public Optional<CourseModule> moduleOf(String exerciseId) {
        return modules.stream()
                .filter(module -> module.exercises().stream()
                        .anyMatch(exercise -> exercise.id().equals(exerciseId)))
                .findFirst();
    }

    /** Empty when there is no such word. */
    public Optional<Term> term(String id) {
        return glossary.stream().filter(term -> term.id().equals(id)).findFirst();
    }

    /** Empty when there is no such rule. */
    public Optional<Rule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** Empty when there is no such scale. */
    public Optional<Scale> scale(String id) {
        return scales.stream().filter(scale -> scale.id().equals(id)).findFirst();
    }

    /** Empty when there is no such review round. */
    public Optional<ReviewRound> round(String id) {
        return rounds.stream().filter(round -> round.id().equals(id)).findFirst();
    }
}
