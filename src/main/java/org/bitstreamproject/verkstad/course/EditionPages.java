// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Set;
import org.bitstreamproject.verkstad.course.agenda.MeetingsChanged;
import org.bitstreamproject.verkstad.course.agenda.ShowDates;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.jspecify.annotations.Nullable;

/** An examiner says when the meetings are; every deadline follows. */
@Path("/edition")
public class EditionPages {
    /** What may just have been done. */
    private static final Set<String> TOLD = Set.of("plan", "breaks", "date", "undone");

    private static final String TEMPLATE = "course/edition.jte";

    @Inject
    private Editions editions;

    @Inject
    private CoursePackages packages;

    @Inject
    private ShowDates dates;

    @Inject
    private Clock clock;

    @Inject
    private JoinCodes codes;

    @Inject
    private WaitingCohorts waiting;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    @Inject
    private Texts texts;

    @GET
    @Allow(grants = Grant.EXAMINER)
    public Response page(@QueryParam("saved") @Nullable String saved, @QueryParam("told") @Nullable String told) {
        var typed = new EnumMap<Anchor, String>(Anchor.class);
        editions.meetings(current.get().edition()).forEach((anchor, day) -> typed.put(anchor, day.toString()));
        return pages.page(TEMPLATE, page(new MeetingForm(typed), FieldErrors.NONE, saved, told));
    }

    /** What would move, before anything does. */
    @GET
    @Path("preview")
    @Allow(grants = Grant.EXAMINER)
    public Response preview(@Context UriInfo uri) {
        var sent = uri.getQueryParameters();
        var form = MeetingForm.of(sent);
        var errors = errors(form);
        if (!errors.isEmpty()) {
            return pages.page(422, TEMPLATE, page(form, errors, null, null).building(sent));
        }
        var stored = editions.meetings(current.get().edition());
        var stale = MeetingForm.saysWhatItBeganFrom(sent)
                && !stored.equals(MeetingForm.began(sent))
                && !stored.equals(form.days());
        return preview(stale ? 409 : 200, form);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(grants = Grant.EXAMINER)
    public Response plan(MultivaluedMap<String, String> sent) {
        var form = MeetingForm.of(sent);
        var errors = errors(form);
        if (!errors.isEmpty()) {
            return pages.page(422, TEMPLATE, page(form, errors, null, null).building(sent));
        }
        try {
            Twice.done(() -> editions.plan(
                    current.get().edition(),
                    MeetingForm.began(sent),
                    form.days(),
                    current.get().actor()));
        } catch (MeetingsChanged changed) {
            return preview(changed.status(), form);
        }
        return pages.seeOther("/edition?saved=plan");
    }

    /** @param status 409 when somebody else was faster: what is typed is compared with what is stored now */
    private Response preview(int status, MeetingForm form) {
        var session = current.get();
        var fields = new ArrayList<>(EditionPage.fields(packages.of(session.edition()), session.language(), form));
        fields.addAll(EditionPage.began(editions.meetings(session.edition())));
        return pages.page(
                status,
                "agenda/preview.jte",
                dates.preview(session, fields, form.days()).changedMeanwhile(status == 409));
    }

    private FieldErrors errors(MeetingForm form) {
        var language = current.get().language();
        var messages = new LinkedHashMap<String, String>();
        var today = LocalDate.ofInstant(clock.instant(), current.get().zone());
        form.faults(editions.meetings(current.get().edition()), today)
                .forEach((anchor, fault) -> messages.put(
                        MeetingForm.field(anchor),
                        fault.holiday() == null
                                ? texts.text(language, fault.key())
                                : texts.text(
                                        language,
                                        fault.key(),
                                        texts.text(language, "agenda.holiday." + fault.holiday()))));
        return new FieldErrors(messages);
    }

    private EditionPage page(MeetingForm form, FieldErrors errors, @Nullable String saved, @Nullable String told) {
        var session = current.get();
        var edition = session.edition();
        var joins = new JoinView(codes.of(edition), waiting.of(edition), waiting.undoable(edition), told);
        var fields = EditionPage.fields(packages.of(edition), session.language(), form);
        var said = saved != null && TOLD.contains(saved) ? saved : null;
        var began = EditionPage.began(editions.meetings(edition));
        return new EditionPage(fields, began, errors, said, dates.of(session), joins);
    }
}
