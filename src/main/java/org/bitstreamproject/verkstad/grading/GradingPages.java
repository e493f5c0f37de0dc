// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.course.NeighbourText;
import org.bitstreamproject.verkstad.course.NeighbourWords;
import org.bitstreamproject.verkstad.shared.domain.DomainException;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.jspecify.annotations.Nullable;

/** The examiner's work with the own cohort: judge, decide, publish. */
@Path("grading")
public class GradingPages {
    @Inject
    private ShowGrading show;

    @Inject
    private JudgeCase judge;

    @Inject
    private PublishGrades publish;

    @Inject
    private ResendGrade resend;

    @Inject
    private AskForMore more;

    @Inject
    private PublishComments comments;

    @Inject
    private CoursePackages packages;

    @Inject
    private NeighbourWords words;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    /** The cohort. @param published how many became public just now, null when the page was only opened */
    public record AllPage(GradingViews.All all, @Nullable Integer published) {}

    /** One person. @param typed what was typed before a refusal */
    public record SheetPage(
            GradingViews.Sheet sheet, FieldErrors errors, Map<String, String> typed, String done, NeighbourText words) {
        /** What was typed, else nothing. */
        public String typedOr(String name, String otherwise) {
            return typed.getOrDefault(name, otherwise);
        }
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Allow(grants = Grant.EXAMINER)
    public Response all(@QueryParam("published") @Nullable String published) {
        var count = published != null && published.matches("[0-9]{1,4}") ? Integer.valueOf(published) : null;
        return pages.page("grading/grading.jte", new AllPage(show.all(current.get()), count));
    }

    @GET
    @Path("{person: [0-9]{1,18}}")
    @Produces(MediaType.TEXT_HTML)
    @Allow(grants = Grant.EXAMINER)
    public Response one(@PathParam("person") long person, @QueryParam("done") @DefaultValue("") String done) {
        var known = List.of("levels", "decided", "waived", "resent", "reopened", "comments", "comments-none")
                        .contains(done)
                ? done
                : "";
        return sheet(200, person, FieldErrors.NONE, Map.of(), known);
    }

    @POST
    @Path("{person: [0-9]{1,18}}/levels")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(grants = Grant.EXAMINER)
    public Response levels(@PathParam("person") long person, MultivaluedMap<String, String> form) {
        var levels = new HashMap<String, Integer>();
        form.forEach((name, values) -> {
            if (name.startsWith("level-") && values.get(0).matches("[0-9]")) {
                levels.put(name.substring("level-".length()), Integer.valueOf(values.get(0)));
            }
        });
        var marks = new JudgeCase.Marks(levels, shown(form));
        return answered(person, form, "levels", "levels", (office, of, by) -> judge.mark(office, of, marks, by));
    }

    @POST
    @Path("{person: [0-9]{1,18}}/decide")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(grants = Grant.EXAMINER)
    public Response decide(@PathParam("person") long person, MultivaluedMap<String, String> form) {
        var verdict = new JudgeCase.Verdict(text(form, "code"), text(form, "reason"), shown(form));
        return answered(person, form, "decided", "reason", (office, of, by) -> judge.decide(office, of, verdict, by));
    }

    @POST
    @Path("{person: [0-9]{1,18}}/waive")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(grants = Grant.EXAMINER)
    public Response waive(@PathParam("person") long person, MultivaluedMap<String, String> form) {
        var item = text(form, "item");
        return answered(
                person,
                form,
                "waived",
                "why-" + item,
                (office, of, by) -> judge.waive(office, of, item, text(form, "why-" + item), by));
    }

    @POST
    @Path("{person: [0-9]{1,18}}/resend")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(grants = Grant.EXAMINER)
    public Response resend(@PathParam("person") long person) {
        boolean resent = Twice.tried(() -> resend.resend(
                ShowGrading.office(current.get()), id(person), current.get().person()));
        return pages.seeOther("/grading/" + person + (resent ? "?done=resent" : ""));
    }

    @POST
    @Path("{person: [0-9]{1,18}}/reopen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(grants = Grant.EXAMINER)
    public Response reopen(@PathParam("person") long person, MultivaluedMap<String, String> form) {
        return answered(person, form, "reopened", "reopen", more::reopen);
    }

    @GET
    @Path("publish")
    @Produces(MediaType.TEXT_HTML)
    @Allow(grants = Grant.EXAMINER)
    public Response confirm(@QueryParam("person") @Nullable String person) {
        Predicate<EnrolmentId> only =
                enrolment -> person == null || String.valueOf(enrolment.value()).equals(person);
        try {
            var language = current.get().language();
            var sheets = publish.waiting(ShowGrading.office(current.get()), only);
            var waiting =
                    sheets.stream().map(sheet -> show.waiting(sheet, language)).toList();
            var back = person == null ? "/grading" : "/grading/" + person;
            return pages.page(
                    "grading/publish.jte",
                    new GradingViews.Confirm(waiting, comments.with(current.get(), sheets), back));
        } catch (NothingToPublish already) {
            return pages.seeOther("/grading");
        }
    }

    @POST
    @Path("publish")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(grants = Grant.EXAMINER)
    public Response publish(MultivaluedMap<String, String> form) {
        var confirmed = new PublishGrades.Confirmed(
                Set.copyOf(form.getOrDefault("decision", List.of())),
                Set.copyOf(form.getOrDefault("comment", List.of())));
        int published = Twice.tried(() ->
                publish.publish(ShowGrading.office(current.get()), confirmed, ShowGrading.examiner(current.get())));
        return pages.seeOther("/grading?published=" + published);
    }

    // a page shown after a refusal stands at the form's address: reloading it, or changing the language, leads back.
    // One method each: JAX-RS looks only at the methods of the most literal address
    @GET
    @Path("{person: [0-9]{1,18}}/levels")
    @Allow(grants = Grant.EXAMINER)
    public Response afterLevels(@PathParam("person") long person) {
        return pages.seeOther("/grading/" + person);
    }

    @GET
    @Path("{person: [0-9]{1,18}}/decide")
    @Allow(grants = Grant.EXAMINER)
    public Response afterDecide(@PathParam("person") long person) {
        return pages.seeOther("/grading/" + person);
    }

    @GET
    @Path("{person: [0-9]{1,18}}/waive")
    @Allow(grants = Grant.EXAMINER)
    public Response afterWaive(@PathParam("person") long person) {
        return pages.seeOther("/grading/" + person);
    }

    @GET
    @Path("{person: [0-9]{1,18}}/resend")
    @Allow(grants = Grant.EXAMINER)
    public Response afterResend(@PathParam("person") long person) {
        return pages.seeOther("/grading/" + person);
    }

    @GET
    @Path("{person: [0-9]{1,18}}/reopen")
    @Allow(grants = Grant.EXAMINER)
    public Response afterReopen(@PathParam("person") long person) {
        return pages.seeOther("/grading/" + person);
    }

    /** What the examiner does to one person's assessment. */
    @FunctionalInterface
    private interface Act {
        void on(GradingDesk.Office office, EnrolmentId person, PersonId by);
    }

    private Response answered(long person, MultivaluedMap<String, String> form, String done, String field, Act act) {
        try {
            var who = current.get();
            Twice.done(() -> act.on(ShowGrading.office(who), id(person), who.person()));
            return pages.seeOther("/grading/" + person + "?done=" + done);
        } catch (SubmissionChanged
                | TextChanged
                | LevelsChanged
                | MandatoryMissing
                | NotJudged
                | ReasonMissing
                | ReasonTooLong
                | NoSuchGrade
                | NothingHandedIn
                | NationalIdRefused refused) {
            var message = message((DomainException) refused);
            return sheet(
                    ((DomainException) refused).status(),
                    person,
                    new FieldErrors(Map.of(fieldOf((DomainException) refused, field), message)),
                    typed(form),
                    "");
        }
    }

    private static String fieldOf(DomainException refused, String field) {
        return refused instanceof NoSuchGrade && field.equals("reason") ? "code" : field;
    }

    private String message(DomainException refused) {
        return pages.view().t(refused.messageKey(), refused.args().toArray());
    }

    private Response sheet(int status, long person, FieldErrors errors, Map<String, String> typed, String done) {
        var examiner = current.get();
        var sheet = show.one(examiner, id(person));
        var help =
                words.written(packages.of(examiner.edition()), sheet.reading().language(), examiner.language());
        return pages.page(status, "grading/sheet.jte", new SheetPage(sheet, errors, typed, done, help));
    }

    /** @throws NotVisible for what is nobody's */
    static EnrolmentId id(long person) {
        if (person < 1) {
            throw new NotVisible();
        }
        return new EnrolmentId(person);
    }

    private static Map<String, String> typed(MultivaluedMap<String, String> form) {
        var typed = new HashMap<String, String>();
        form.forEach((name, values) -> typed.put(name, values.get(0)));
        return typed;
    }

    private static JudgeCase.Shown shown(MultivaluedMap<String, String> form) {
        return new JudgeCase.Shown(text(form, "shown"), text(form, "submission"), text(form, "texts"));
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        var value = form.getFirst(name);
        return value == null ? "" : value;
    }
}
