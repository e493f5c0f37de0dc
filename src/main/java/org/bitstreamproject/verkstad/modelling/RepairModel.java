// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import org.bitstreamproject.verkstad.exercise.ExerciseVisit;
import org.bitstreamproject.verkstad.exercise.RecordAttempt;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Score;

/** A participant's own copy of a model to repair: begun, checked and counted, begun again. */
@Dependent
@Transactional
class RepairModel {

    static final String OWNER = "EXERCISE";

    private final ModelStore store;
    private final RecordAttempt attempts;

    @Inject
    RepairModel(ModelStore store, RecordAttempt attempts) {
        this.store = store;
        this.attempts = attempts;
    }

    static ModelOwner owner(EnrolmentId enrolment, String exercise) {
        return new ModelOwner(OWNER, enrolment.value(), exercise);
    }

    /** The participant's copy, begun in the language they read when they first come. */
    ModelVersion open(ExerciseVisit visit) {
        var start = Repair.start(visit.exercise(), visit.session().language());
        return store.open(
                owner(visit.session().enrolment(), visit.exercise().id()),
                start,
                visit.session().person());
    }

    /** Judges the copy as it is and counts the attempt. @return its number */
    int check(ExerciseVisit visit, String commandId) {
        var mine = open(visit);
        var verdict = judge(visit, mine);
        var answer = Json.createObjectBuilder()
                .add("model", mine.uid())
                .add("revision", String.valueOf(mine.number()))
                .add("sha256", mine.sha256())
                .build();
        var score = new Score(
                BigDecimal.valueOf(verdict.repaired()),
                BigDecimal.valueOf(verdict.items().size()));
        return attempts.record(visit, commandId, answer, score, verdict.passed());
    }

    /** Puts the copy back to where it began, as a new version. */
    void reset(ExerciseVisit visit) {
        var mine = open(visit);
        var first = store.version(mine.uid(), 1).model();
        if (!first.equals(mine.model())) {
            store.save(
                    mine.uid(), mine.number(), first, "reset", visit.session().person());
        }
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
        var first = store.version(mine.uid(), 1).model();
        return Repair.of(visit.course(), visit.exercise(), first).judge(mine.model());
    }
}
