// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.task;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.course.LocalizedJson;
import org.bitstreamproject.verkstad.exercise.ExerciseHead;
import org.bitstreamproject.verkstad.exercise.ExerciseVisit;
import org.bitstreamproject.verkstad.exercise.Illustrations.Picture;
import org.bitstreamproject.verkstad.exercise.ItemState;
import org.bitstreamproject.verkstad.exercise.ItemStatuses;
import org.bitstreamproject.verkstad.exercise.RecordAttempt;
import org.bitstreamproject.verkstad.modelling.Guard;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelCheck;
import org.bitstreamproject.verkstad.modelling.ModelIllustrations;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.ModelVersion;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.Stage;
import org.bitstreamproject.verkstad.modelling.check.Checker;
import org.bitstreamproject.verkstad.modelling.exercise.Assignment;
import org.bitstreamproject.verkstad.modelling.notation.ModelJson;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.jspecify.annotations.Nullable;

/** A participant's own model of an exercise of building one, and what its page shows. */
@Dependent
class BuildModel {

    /** So many attempts before somebody may look at a solution without having found one. */
    private static final int ATTEMPTS_FIRST = 3;

    private final OwnModel own;
    private final ItemStatuses statuses;
    private final ModelIllustrations illustrations;
    private final Texts texts;

    @Inject
    BuildModel(OwnModel own, ItemStatuses statuses, ModelIllustrations illustrations, Texts texts) {
        this.own = own;
        this.statuses = statuses;
        this.illustrations = illustrations;
        this.texts = texts;
    }

    ModelVersion open(ExerciseVisit visit) {
        return own.open(visit, start(visit));
    }

    /** @return number of the attempt */
    int check(ExerciseVisit visit, String commandId) {
        return own.check(visit, commandId, start(visit), mine -> {
            var verdict = judge(visit, assignment(visit), mine.model());
            return new OwnModel.Judged(verdict.score(), isPassed(visit, verdict));
        });
    }

    /** Puts the model back to where it began, as a new version. */
    void reset(ExerciseVisit visit) {
        own.reset(visit, start(visit));
    }

    BuildPage page(ExerciseVisit visit, ModelVersion mine, FieldErrors errors) {
        var language = visit.session().language();
        var content = visit.exercise().content();
        var model = mine.model();
        var assignment = assignment(visit);
        var asked = visit.query().first("attempt");
        var attempt = asked == null ? Optional.<RecordAttempt.Made>empty() : own.attempt(visit, asked);
        var isOfThis = attempt.filter(made -> isOf(visit, made, mine)).isPresent();
        var verdict = isOfThis ? judge(visit, assignment, model) : null;
        boolean offered = content.containsKey("solution") && maySee(visit);
        boolean shows = offered && (isPassed(visit) || visit.query().first("solution") != null);
        return new BuildPage(
                ExerciseHead.of(visit),
                mine.path(),
                mine.number() > 1,
                draw(content, "beside", language),
                model.nodes().isEmpty() ? null : illustrations.draw(model, language, given(content, model)),
                verdict == null ? assignment.points() : verdict.points(),
                verdict == null
                        ? null
                        : result(visit, verdict, attempt.orElseThrow().passed()),
                attempt.isPresent() && !isOfThis ? Objects.requireNonNullElse(asked, "") : "",
                shows ? draw(content, "solution", language) : null,
                offered && !shows,
                visit.query().first("reset") != null,
                errors);
    }

    /** Whether the attempt was about the model and the exercise as they are now. */
    private static boolean isOf(ExerciseVisit visit, RecordAttempt.Made attempt, ModelVersion mine) {
        return OwnModel.isOf(attempt, mine)
                && attempt.courseVersion().equals(visit.course().version());
    }

    private BuildPage.Result result(ExerciseVisit visit, Assignment.Verdict verdict, boolean passed) {
        return new BuildPage.Result(
                passed,
                verdict.open(),
                verdict.remarks(),
                verdict.errors().stream()
                        .map(finding -> ModelCheck.message(
                                visit.course(), finding, visit.session().language()))
                        .toList(),
                verdict.found(),
                verdict.wanted());
    }

    private static boolean isPassed(ExerciseVisit visit, Assignment.Verdict verdict) {
        return verdict.isWhole() && visit.exercise().pass().met(verdict.score());
    }

    private boolean maySee(ExerciseVisit visit) {
        return isPassed(visit) || own.attempts(visit) >= ATTEMPTS_FIRST;
    }

    private boolean isPassed(ExerciseVisit visit) {
        var status =
                statuses.of(visit.session().enrolment()).get(visit.exercise().id());
        return status != null && status.state() == ItemState.PASSED;
    }

    private static Assignment.Verdict judge(ExerciseVisit visit, Assignment assignment, Model model) {
        var checker = new Checker(visit.course().rules());
        return assignment.judge(model, checker, ExerciseModels.rules(visit.exercise()));
    }

    private Assignment assignment(ExerciseVisit visit) {
        var language = visit.session().language();
        return Assignment.read(visit.exercise().content(), language, (key, args) -> texts.text(language, key, args));
    }

    private @Nullable Picture draw(JsonObject content, String name, Language language) {
        return content.containsKey(name) ? illustrations.draw(content.getJsonObject(name), language) : null;
    }

    private static Set<String> given(JsonObject content, Model model) {
        return ((Guard) all -> Assignment.locked(content)).given(model);
    }

    private static Model start(ExerciseVisit visit) {
        return start(visit.exercise(), visit.session().language());
    }

    /** The part that is given; nothing but its type where none is. */
    static Model start(Exercise exercise, Language language) {
        var start = exercise.content().getJsonObject("start");
        return start == null
                ? empty(ModelType.valueOf(Objects.requireNonNull(exercise.modelType())))
                : ModelJson.readSelfTold(LocalizedJson.in(language, start));
    }

    private static Model empty(ModelType type) {
        return type == ModelType.PROCESS
                ? new Model(type, Stage.AS_IS, List.of(new Node("p", NodeType.PROCESS, "")), List.of())
                : Model.empty(type, Stage.NONE);
    }
}
