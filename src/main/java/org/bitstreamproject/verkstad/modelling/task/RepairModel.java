// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.task;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.bitstreamproject.verkstad.exercise.ExerciseVisit;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelCheck;
import org.bitstreamproject.verkstad.modelling.ModelVersion;
import org.bitstreamproject.verkstad.shared.domain.Score;

/** A participant's own copy of a model to repair. */
@Dependent
class RepairModel {

    private final OwnModel own;

    @Inject
    RepairModel(OwnModel own) {
        this.own = own;
    }

    /** The participant's copy, begun in the language they read when they first come. */
    ModelVersion open(ExerciseVisit visit) {
        return own.open(visit, start(visit));
    }

    /** Judges the copy as it is and counts the attempt. @return its number */
    int check(ExerciseVisit visit, String commandId) {
        return own.check(visit, commandId, start(visit), mine -> {
            var verdict = judge(visit, mine);
            var score = new Score(
                    BigDecimal.valueOf(verdict.repaired()),
                    BigDecimal.valueOf(verdict.items().size()));
            return new OwnModel.Judged(score, verdict.passed());
        });
    }

    /** Puts the copy back to where it began, as a new version. */
    void reset(ExerciseVisit visit) {
        own.reset(visit, start(visit));
    }

    RepairPage.Result result(ExerciseVisit visit, ModelVersion mine) {
        var language = visit.session().language();
        var verdict = judge(visit, mine);
        return new RepairPage.Result(
                verdict.repaired(),
                verdict.items().size(),
                verdict.passed(),
                verdict.items().stream()
                        .map(item -> new RepairPage.Item(item.error().hint().in(language), item.repaired()))
                        .toList(),
                verdict.fresh().stream()
                        .map(finding -> ModelCheck.message(visit.course(), finding, language))
                        .toList(),
                verdict.touched());
    }

    /** Against the start in the copy's own language, which may not be the reader's any more. */
    private Repair.Verdict judge(ExerciseVisit visit, ModelVersion mine) {
        return Repair.of(visit.course(), visit.exercise(), own.first(mine)).judge(mine.model());
    }

    private static Model start(ExerciseVisit visit) {
        return Repair.start(visit.exercise(), visit.session().language());
    }
}
