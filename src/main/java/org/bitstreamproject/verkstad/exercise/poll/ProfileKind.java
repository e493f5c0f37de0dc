// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.poll;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.course.LocalizedJson;
import org.bitstreamproject.verkstad.exercise.ExerciseHead;
import org.bitstreamproject.verkstad.exercise.ExerciseKind;
import org.bitstreamproject.verkstad.exercise.ExerciseVisit;
import org.bitstreamproject.verkstad.exercise.ItemStatuses;
import org.bitstreamproject.verkstad.exercise.NextExercise;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.FormBody;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.jspecify.annotations.Nullable;

/** Who are you in the course: answered when one likes, changed or taken back when one likes. */
@Dependent
class ProfileKind implements ExerciseKind {
    private final IntroduceOneself introduce;
    private final ItemStatuses statuses;
    private final Pages pages;

    @Inject
    ProfileKind(IntroduceOneself introduce, ItemStatuses statuses, Pages pages) {
        this.introduce = introduce;
        this.statuses = statuses;
        this.pages = pages;
    }

    @Override
    public boolean handles(Exercise exercise) {
        return PollContent.isPoll(exercise);
    }

    @Override
    public Response page(ExerciseVisit visit) {
        return shown(200, visit, null);
    }

    @Override
    public Response answer(ExerciseVisit visit, FormBody form) {
        var here = "/exercise/" + visit.exercise().id();
        if (!visit.session().is(Role.PARTICIPANT)) {
            return pages.seeOther(here);
        }
        if ("back".equals(form.first("_action"))) {
            Twice.done(() -> introduce.takeBack(visit));
            return pages.seeOther(here + "?done=gone");
        }
        var questions = PollContent.questions(visit.exercise(), visit.session().language());
        var answers = answers(questions, form);
        var shown = form.first("shown") != null;
        var errors = errors(questions, answers);
        if (errors.isEmpty()) {
            try {
                Twice.done(() -> introduce.answer(visit, new IntroduceOneself.Card(answers, shown)));
                return pages.seeOther(here + "?done=saved");
            } catch (NationalIdRefused refused) {
                questions.stream()
                        .filter(question -> question.kind() == PollQuestion.Kind.TEXT)
                        .forEach(question ->
                                errors.put(question.id(), pages.view().t(refused.messageKey())));
            }
        }
        return shown(422, visit, new ProfilePage.Form(answers, shown, true, new FieldErrors(errors)));
    }

    private static Map<String, List<String>> answers(List<PollQuestion> questions, FormBody form) {
        var answers = new LinkedHashMap<String, List<String>>();
        for (var question : questions) {
            var sent = form.fields().getOrDefault(question.id(), List.of());
            if (question.kind() == PollQuestion.Kind.TEXT) {
                var words = Objects.requireNonNullElse(form.first(question.id()), "")
                        .replace("\r\n", "\n")
                        .strip();
                answers.put(question.id(), words.isEmpty() ? List.of() : List.of(words));
            } else {
                answers.put(question.id(), question.chosen(sent));
            }
        }
        return answers;
    }

    /** A text may be left out: it is the person's own. */
    private Map<String, String> errors(List<PollQuestion> questions, Map<String, List<String>> answers) {
        var errors = new LinkedHashMap<String, String>();
        for (var question : questions) {
            var given = answers.getOrDefault(question.id(), List.of());
            if (question.kind() != PollQuestion.Kind.TEXT) {
                if (given.isEmpty()) {
                    errors.put(question.id(), pages.view().t("poll.profile.unanswered", question.text()));
                }
            } else if (given.stream().anyMatch(words -> words.codePointCount(0, words.length()) > question.longest())) {
                errors.put(question.id(), pages.view().t("poll.profile.tooLong", question.longest()));
            }
        }
        return errors;
    }

    private Response shown(int status, ExerciseVisit visit, ProfilePage.@Nullable Form refused) {
        var language = visit.session().language();
        var participant = visit.session().is(Role.PARTICIPANT);
        var questions = PollContent.questions(visit.exercise(), language);
        var own = introduce.own(visit).orElse(null);
        var again = visit.query().first("again") != null;
        var form = refused;
        if (form == null && participant && (own == null || again)) {
            form = own == null
                    ? new ProfilePage.Form(Map.of(), false, false, FieldErrors.NONE)
                    : new ProfilePage.Form(own.answers(), own.shown(), true, FieldErrors.NONE);
        }
        var group = introduce.group(visit);
        var done = Objects.requireNonNullElse(visit.query().first("done"), "");
        var page = new ProfilePage(
                ExerciseHead.of(visit),
                questions,
                LocalizedJson.text(visit.exercise().content().getJsonObject("share"))
                        .in(language),
                form,
                own == null ? List.of() : said(questions, own.answers()),
                own != null && own.shown(),
                participant,
                group.shown().stream()
                        .map(neighbour -> new ProfilePage.Neighbour(
                                neighbour.person().name(),
                                Objects.requireNonNullElse(neighbour.person().organisationName(), ""),
                                said(questions, neighbour.answers())))
                        .toList(),
                questions.stream()
                        .filter(question -> group.counts().containsKey(question.id()))
                        .map(question -> new ProfilePage.Counted(
                                question,
                                Tally.of(
                                        question,
                                        Objects.requireNonNull(group.counts().get(question.id())))))
                        .toList(),
                List.of("saved", "gone").contains(done) ? done : "",
                NextExercise.after(visit, statuses.of(visit.session().enrolment())));
        return pages.page(status, "exercise/profile.jte", page);
    }

    private static List<ProfilePage.Said> said(List<PollQuestion> questions, Map<String, List<String>> answers) {
        return questions.stream()
                .map(question -> new ProfilePage.Said(
                        question.text(),
                        answers.getOrDefault(question.id(), List.of()).stream()
                                .map(answer ->
                                        question.kind() == PollQuestion.Kind.TEXT ? answer : question.textOf(answer))
                                .filter(answer -> !answer.isEmpty())
                                .collect(Collectors.joining(", "))))
                .filter(said -> !said.answer().isEmpty())
                .toList();
    }
}
