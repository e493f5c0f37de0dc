// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.task;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bitstreamproject.verkstad.exercise.ExerciseVisit;
import org.bitstreamproject.verkstad.exercise.RecordAttempt;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelOwner;
import org.bitstreamproject.verkstad.modelling.ModelStore;
import org.bitstreamproject.verkstad.modelling.ModelVersion;
import org.bitstreamproject.verkstad.shared.domain.Score;
import org.bitstreamproject.verkstad.shared.web.FormBody;

/** A participant's own model in an exercise: begun, judged as it stands and counted, begun again. */
@Dependent
@Transactional
class OwnModel {

    static final String OWNER = "EXERCISE";

    private static final String REVISION = "revision";

    private final ModelStore store;
    private final RecordAttempt attempts;

    @Inject
    OwnModel(ModelStore store, RecordAttempt attempts) {
        this.store = store;
        this.attempts = attempts;
    }

    /** How a model was judged. */
    record Judged(Score score, boolean passed) {}

    /** @param start what it begins with, in the language they read when they first come */
    ModelVersion open(ExerciseVisit visit, Model start) {
        return store.open(owner(visit), start, visit.session().person());
    }

    /** Judges the model as it is and counts the attempt, once per command. @return its number */
    int check(ExerciseVisit visit, String commandId, Model start, Function<ModelVersion, Judged> judge) {
        var mine = open(visit, start);
        var judged = judge.apply(mine);
        var answer = Json.createObjectBuilder()
                .add("model", mine.uid())
                .add(REVISION, String.valueOf(mine.number()))
                .add("sha256", mine.sha256())
                .build();
        return attempts.record(visit, commandId, answer, judged.score(), judged.passed());
    }

    /** How the model began, in the language of then. */
    Model first(ModelVersion mine) {
        return store.version(mine.uid(), 1).model();
    }

    /** Puts the model back to where it began, as a new version. */
    void reset(ExerciseVisit visit, Model start) {
        var mine = open(visit, start);
        var first = first(mine);
        if (!first.equals(mine.model())) {
            store.save(
                    mine.uid(), mine.number(), first, "reset", visit.session().person());
        }
    }

    /** One of the times it was judged; nothing when there is none of this number. */
    Optional<RecordAttempt.Made> attempt(ExerciseVisit visit, String number) {
        return attempts.made(visit, number);
    }

    /** Whether it was judged as it is now. */
    static boolean isOf(RecordAttempt.Made attempt, ModelVersion mine) {
        return String.valueOf(mine.number()).equals(attempt.answer().get(REVISION));
    }

    /** How often it was judged. */
    int attempts(ExerciseVisit visit) {
        return attempts.made(visit);
    }

    /** What makes a second click the same command as the first. */
    static String command(FormBody form) {
        var command = form.first("_command");
        return command == null || command.isBlank() || command.length() > 80
                ? UUID.randomUUID().toString()
                : command;
    }

    private static ModelOwner owner(ExerciseVisit visit) {
        return new ModelOwner(
                OWNER, visit.session().enrolment().value(), visit.exercise().id());
    }
}
