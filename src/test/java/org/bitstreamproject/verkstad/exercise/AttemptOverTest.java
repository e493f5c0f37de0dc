// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitstreamproject.verkstad.course.CourseBuilder.CLOCK;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.modelling.exercise.Hunt;
import org.bitstreamproject.verkstad.modelling.exercise.Places;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.web.FormBody;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.bitstreamproject.verkstad.shared.web.Views;
import org.bitstreamproject.verkstad.testing.FiredEvents;
import org.bitstreamproject.verkstad.testing.Found;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Where each attempt asks something new, answers count for what they are about and for nothing else. */
class AttemptOverTest {

    private static final Texts TEXTS = new Texts();
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    @TestOnBothDatabases
    void answersToAnAttemptThatWasCountedAreShownAndNotJudged(Database db) {
        var anna = Learner.alone(db);
        var first = page(db, anna, Map.of());
        var key = solved(hunt(anna, 1));

        var one = send(db, anna, "1", "one", key);
        var two = send(db, anna, "1", "two", key);
        var again = send(db, anna, "1", "one", key);

        assertThat(first.select("form [name=_attempt]").val()).isEqualTo("1");
        assertThat(first.select("auto-save").attr("data-url")).endsWith("/draft?attempt=1");
        assertThat(one.status).isEqualTo(303);
        assertThat(two.status).isEqualTo(409);
        assertThat(two.page.text()).contains(TEXTS.text(Language.SV, "exercise.error.attempt-over"));
        assertThat(two.page.select("select#place1 option[selected]").val()).isEqualTo(key.get("place1"));
        assertThat(two.page.select("button[name=_action]")).isEmpty();
        assertThat(again.status).as("the same click once more").isEqualTo(303);
        assertThat(attempts(db, anna)).extracting(AttemptInfo::number).containsExactly(1);
        assertThat(send(db, anna, "2", "three", solved(hunt(anna, 2))).status).isEqualTo(303);
        assertThat(attempts(db, anna)).extracting(AttemptInfo::passed).containsExactly(true, true);
    }

    @TestOnBothDatabases
    void nothingOfItIsKeptAsADraftOfTheNext(Database db) {
        var anna = Learner.alone(db);
        var task = hunt(anna, 1);
        var part = Map.of("place1", List.of(solved(task).get("place1")));
        db.inTransaction(em -> useCase(em).answer(anna.visit(em, "E3.4"), aCommand(), task, solved(task)));

        assertThatThrownBy(() -> db.inTransaction(em -> useCase(em).keepPart(anna.visit(em, "E3.4"), task, part, 0L)))
                .isInstanceOf(AttemptOver.class);
        var gaps = new HashMap<>(solved(task));
        gaps.remove("place1");
        assertThat(send(db, anna, "1", "two", gaps).status).isEqualTo(409);
        Optional<Draft> draft = db.in(em -> new Attempts(em).draft(anna.enrolment(), "E3.4"));
        assertThat(draft).isEmpty();
    }

    /** The twin was counted between the looking and the writing. */
    @TestOnBothDatabases
    void isSeenAgainWhenTheAttemptIsCounted(Database db) {
        var anna = Learner.alone(db);
        var task = hunt(anna, 1);
        db.inTransaction(em -> useCase(em).answer(anna.visit(em, "E3.4"), aCommand(), task, solved(task)));

        assertThatThrownBy(() -> db.inTransaction(em -> {
                    var recording = TaskBuilder.recording(em);
                    var judged =
                            new RecordAttempt.Judged(1, Answers.json(Map.of()), task.judge(solved(task)), true, null);
                    recording.record(anna.visit(em, "E3.4"), aCommand(), judged);
                }))
                .isInstanceOf(AttemptOver.class);
        assertThat(attempts(db, anna)).hasSize(1);
    }

    @TestOnBothDatabases
    void saysWhenWhatWasAskedCannotBeShownAnyMore(Database db) {
        var anna = Learner.alone(db);
        var asked = hunt(anna, 1);
        send(db, anna, "1", "one", solved(asked));
        var other = hunt(anna, 7);
        var older = new Hunt(2, other.model(), other.key(), other.places(), other.rules());
        db.inTransaction(em -> useCase(em).answer(anna.visit(em, "E3.4"), aCommand(), older, solved(older)));

        var same = page(db, anna, Map.of("attempt", List.of("1")));
        var changed = page(db, anna, Map.of("attempt", List.of("2")));

        assertThat(same.text()).contains("Felen, ett för ett").doesNotContain("kan inte visas längre");
        assertThat(changed.text()).contains("kan inte visas längre").doesNotContain("Felen, ett för ett");
    }

    private static Document page(Database db, Learner who, Map<String, List<String>> query) {
        return db.in(em -> {
            var visit = who.visit(em, "E3.4");
            var asked = new ExerciseVisit(
                    visit.session(), visit.course(), visit.module(), visit.exercise(), null, new FormBody(query));
            var shown = new Shown(who);
            var unused = exercises(em, shown).page(asked);
            return shown.answered.page;
        });
    }

    private record Answered(int status, Document page) {}

    private static Answered send(
            Database db, Learner who, String attempt, String command, Map<String, String> answers) {
        var form = new LinkedHashMap<String, List<String>>();
        answers.forEach((name, answer) -> form.put(name, List.of(answer)));
        form.put("_attempt", List.of(attempt));
        form.put("_command", List.of(who.enrolment().value() + "-" + command));
        form.put("_version", List.of("0"));
        return Twice.tried(() -> db.in(em -> {
            var shown = new Shown(who);
            var unused = exercises(em, shown).answer(who.visit(em, "E3.4"), new FormBody(form));
            return shown.answered;
        }));
    }

    private static TaskExercises exercises(EntityManager em, Pages pages) {
        return new TaskExercises(
                new Tasks(Found.of(new Hunting())),
                useCase(em),
                new Attempts(em),
                new ItemStatuses(em, new FiredEvents<>(), CLOCK),
                Found.of(),
                pages,
                TEXTS,
                new CourseBuilder(em).packages(),
                new Lateness(CLOCK));
    }

    private static AnswerTask useCase(EntityManager em) {
        return TaskBuilder.answering(em, new FiredEvents<>());
    }

    private static List<AttemptInfo> attempts(Database db, Learner who) {
        return db.in(em -> new Attempts(em).of(who.enrolment(), "E3.4"));
    }

    private static Hunt hunt(Learner who, int attempt) {
        return Hunting.of(
                Solutions.COURSE.exercise("E3.4").orElseThrow(), who.session().language(), attempt);
    }

    private static Map<String, String> solved(Hunt hunt) {
        var answers = new LinkedHashMap<String, String>();
        for (int row : hunt.rows()) {
            var error = hunt.key().get(row - 1);
            answers.put(
                    Hunt.place(row),
                    error.elements().stream()
                            .filter(id -> Stream.of(
                                            hunt.places().elements(),
                                            hunt.places().relations())
                                    .flatMap(List::stream)
                                    .anyMatch(place -> place.id().equals(id)))
                            .findFirst()
                            .orElse(Places.WHOLE));
            answers.put(Hunt.wrong(row), error.rule());
        }
        return answers;
    }

    private static String aCommand() {
        return UUID.randomUUID().toString();
    }

    /** Hunts broken by the number of the attempt alone. */
    private static final class Hunting implements TaskKind {

        static Hunt of(Exercise exercise, Language language, int attempt) {
            return Hunt.read(
                    exercise.content(), language, attempt, attempt, told -> (key, args) -> TEXTS.text(told, key, args));
        }

        @Override
        public String name() {
            return "MODEL";
        }

        @Override
        public String template() {
            return "modelling/hunt.jte";
        }

        @Override
        public Task task(Exercise exercise, Language language) {
            return of(exercise, language, 1);
        }

        @Override
        public Task task(ExerciseVisit visit, int attempt) {
            return of(visit.exercise(), visit.session().language(), attempt);
        }
    }

    /** Pages without a server: keeps what it was asked for. */
    private static final class Shown extends Pages {
        private final Learner reader;
        private Answered answered = new Answered(0, new Document(""));

        Shown(Learner reader) {
            this.reader = reader;
        }

        @Override
        public Response page(String template, Object page) {
            return page(200, template, page);
        }

        @Override
        public Response page(int status, String template, Object page) {
            var html = new StringOutput();
            var view = Views.of(reader.session(), "/exercise/E3.4");
            ENGINE.render(template, Map.of("view", view, "page", page), html);
            answered = new Answered(status, Jsoup.parse(html.toString()));
            return null;
        }

        @Override
        public Response seeOther(String path) {
            answered = new Answered(303, new Document(path));
            return null;
        }
    }
}
