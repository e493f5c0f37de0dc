// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.course.CourseBuilder.CLOCK;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.course.LocalizedJson;
import org.bitstreamproject.verkstad.exercise.ExerciseVisit;
import org.bitstreamproject.verkstad.exercise.ItemStatuses;
import org.bitstreamproject.verkstad.exercise.Learner;
import org.bitstreamproject.verkstad.exercise.TaskBuilder;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelIllustrations;
import org.bitstreamproject.verkstad.modelling.ModelPicture;
import org.bitstreamproject.verkstad.modelling.ModelStore;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.notation.ModelJson;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.FormBody;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.bitstreamproject.verkstad.shared.web.Views;
import org.bitstreamproject.verkstad.testing.FiredEvents;

/** What the page of an exercise of building says about a check, and about none. */
class BuildModelTest {

    private static final String EXERCISE = "E4.1";
    private static final Texts TEXTS = new Texts();

    @TestOnBothDatabases
    void saysNothingOfAModelThatIsBetterThanTheOneThatWasChecked(Database db) {
        var anna = Learner.alone(db);
        int failed = db.in(em -> builds(em).check(visit(em, anna, Map.of()), "first"));
        var checked = page(db, anna, String.valueOf(failed));
        db.inTransaction(em -> {
            var mine = builds(em).open(visit(em, anna, Map.of()));
            new ModelStore(em, CLOCK)
                    .save(
                            mine.uid(),
                            mine.number(),
                            solution(),
                            "edit",
                            anna.session().person());
        });

        var changed = page(db, anna, String.valueOf(failed));
        var never = page(db, anna, "17");
        int passed = db.in(em -> builds(em).check(visit(em, anna, Map.of()), "second"));
        var done = page(db, anna, String.valueOf(passed));

        assertThat(checked.result()).isNotNull();
        assertThat(checked.result().passed()).isFalse();
        assertThat(changed.result()).as("nothing was counted").isNull();
        assertThat(changed.changedSince()).isEqualTo("1");
        assertThat(html(anna, changed))
                .contains(TEXTS.text(Language.SV, "modelling.build.changed", "1"))
                .doesNotContain(TEXTS.text(Language.SV, "modelling.build.passed"));
        assertThat(never.result()).isNull();
        assertThat(never.changedSince()).isEmpty();
        assertThat(done.result().passed()).isTrue();
        assertThat(page(db, anna, String.valueOf(failed)).result())
                .as("the failed one stays failed")
                .isNull();
    }

    private static BuildPage page(Database db, Learner who, String attempt) {
        return db.in(em -> {
            var visit = visit(em, who, Map.of("attempt", List.of(attempt)));
            return builds(em).page(visit, builds(em).open(visit), FieldErrors.NONE);
        });
    }

    private static String html(Learner who, BuildPage page) {
        var html = new StringOutput();
        var view = Views.of(who.session(), "/exercise/" + EXERCISE);
        TemplateEngine.createPrecompiled(ContentType.Html)
                .render("modelling/build.jte", Map.of("view", view, "page", page), html);
        return html.toString();
    }

    private static Model solution() {
        return ModelJson.readSelfTold(LocalizedJson.in(
                Language.SV,
                Models.COURSE.exercise(EXERCISE).orElseThrow().content().getJsonObject("solution")));
    }

    private static ExerciseVisit visit(EntityManager em, Learner who, Map<String, List<String>> query) {
        var visit = who.visit(em, EXERCISE);
        return new ExerciseVisit(
                visit.session(), visit.course(), visit.module(), visit.exercise(), null, new FormBody(query));
    }

    private static BuildModel builds(EntityManager em) {
        return new BuildModel(
                new OwnModel(new ModelStore(em, CLOCK), TaskBuilder.recording(em)),
                new ItemStatuses(em, new FiredEvents<>(), CLOCK),
                new ModelIllustrations(new ModelPicture(TEXTS), TEXTS),
                TEXTS);
    }
}
