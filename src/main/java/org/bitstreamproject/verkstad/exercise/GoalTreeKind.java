// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.enterprise.context.Dependent;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.exercise.sort.GoalTree;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** Goals to place in a tree. */
@Dependent
class GoalTreeKind implements TaskKind {
    @Override
    public String name() {
        return "SORT";
    }

    @Override
    public boolean handles(Exercise exercise) {
        return exercise.kind().equals(name()) && exercise.content().containsKey("goals");
    }

    @Override
    public String template() {
        return "exercise/tree.jte";
    }

    @Override
    public GoalTree task(Exercise exercise, Language language) {
        return GoalTree.read(exercise.content(), language);
    }
}
