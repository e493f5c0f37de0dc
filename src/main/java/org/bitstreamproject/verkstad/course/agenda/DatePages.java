// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.agenda;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.course.Freeze;
import org.bitstreamproject.verkstad.course.calendar.CourseCalendar;
import org.bitstreamproject.verkstad.course.calendar.SchoolWeeks;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.jspecify.annotations.Nullable;

/** An examiner gives one item another date, or says when nothing is due. */
@Path("/edition")
public class DatePages {
    private static final int MOST_BREAKS = 6;

    @Inject
    private ShowDates dates;

    @Inject
    private PlanDates planning;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    @GET
    @Path("date/{item}")
    @Allow(grants = Grant.EXAMINER)
    public Response date(@PathParam("item") String item) {
        var row = dates.one(current.get(), item);
        var day = CourseCalendar.dayOf(row.at()).toString();
        return page(200, row, day, row.reason() == null ? "" : row.reason(), FieldErrors.NONE);
    }

    @POST
    @Path("date/{item}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(grants = Grant.EXAMINER)
    public Response set(
            @PathParam("item") String item,
            @FormParam("day") @DefaultValue("") String typed,
            @FormParam("reason") @DefaultValue("") String reason) {
        var session = current.get();
        var row = dates.one(session, item);
        var day = parsed(typed);
        if (day == null) {
            return page(422, row, typed, reason, fault("day", pages.view().t("course.plan.notADate")));
        }
        try {
            Twice.done(() -> planning.setByHand(session.edition(), item, day, reason, session.actor()));
        } catch (DayRefused refused) {
            var text = pages.view().t(refused.messageKey(), pages.view().date(refused.next()));
            return page(422, row, typed, reason, fault("day", text));
        } catch (ReasonMissing | NationalIdRefused refused) {
            return page(422, row, typed, reason, fault("reason", pages.view().t(refused.messageKey())));
        }
        return pages.seeOther("/edition?saved=date");
    }

    @POST
    @Path("date/{item}/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(grants = Grant.EXAMINER)
    public Response undo(@PathParam("item") String item) {
        var session = current.get();
        Twice.done(() -> planning.undo(session.edition(), item, session.actor()));
        return pages.seeOther("/edition?saved=undone");
    }

    @POST
    @Path("breaks")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(grants = Grant.EXAMINER)
    public Response breaks(MultivaluedMap<String, String> sent) {
        var errors = new LinkedHashMap<String, String>();
        var typed = typed(sent);
        var freezes = freezes(typed.freezes(), errors);
        var schools = Map.of(
                Country.SE, weeks(typed.schoolSe(), "school-se", errors),
                Country.NO, weeks(typed.schoolNo(), "school-no", errors));
        if (!errors.isEmpty()) {
            return pages.page(422, "agenda/breaks.jte", new BreaksPage(typed, new FieldErrors(errors)));
        }
        var session = current.get();
        var rules = new CalendarRules(freezes, new SchoolWeeks(schools));
        Twice.done(() -> planning.setRules(session.edition(), rules, session.actor()));
        return pages.seeOther("/edition?saved=breaks");
    }

    // a refused form stands at its own address: reloading it, or changing the language, leads back
    @GET
    @Path("breaks")
    @Allow(grants = Grant.EXAMINER)
    public Response afterBreaks() {
        return pages.seeOther("/edition");
    }

    private static DatesView.Breaks typed(MultivaluedMap<String, String> sent) {
        var breaks = new ArrayList<DatesView.Break>();
        for (var i = 0; i < MOST_BREAKS && sent.containsKey("from-" + i); i++) {
            breaks.add(new DatesView.Break(text(sent, "from-" + i), text(sent, "to-" + i)));
        }
        return new DatesView.Breaks(breaks, text(sent, "school-se"), text(sent, "school-no"));
    }

    private List<Freeze> freezes(List<DatesView.Break> typed, Map<String, String> errors) {
        var freezes = new ArrayList<Freeze>();
        for (var i = 0; i < typed.size(); i++) {
            var one = typed.get(i);
            if (!one.from().isBlank() || !one.to().isBlank()) {
                var freeze = ShowDates.freeze(one.from(), one.to());
                if (freeze == null) {
                    errors.put("from-" + i, pages.view().t("agenda.error.break"));
                } else {
                    freezes.add(freeze);
                }
            }
        }
        return freezes;
    }

    private List<Integer> weeks(String typed, String field, Map<String, String> errors) {
        try {
            return SchoolWeeks.read(typed);
        } catch (IllegalArgumentException notWeeks) {
            errors.put(field, pages.view().t("agenda.error.weeks"));
            return List.of();
        }
    }

    private Response page(int status, DatesView.Row row, String day, String reason, FieldErrors errors) {
        return pages.page(status, "agenda/date.jte", new DatePage(row, day, reason, errors));
    }

    private static FieldErrors fault(String field, String text) {
        return new FieldErrors(Map.of(field, text));
    }

    private static String text(MultivaluedMap<String, String> sent, String name) {
        var text = sent.getFirst(name);
        return text == null ? "" : text;
    }

    private static @Nullable LocalDate parsed(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException notADate) {
            return null;
        }
    }
}
