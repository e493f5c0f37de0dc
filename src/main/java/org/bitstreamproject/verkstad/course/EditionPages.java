// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.EnumMap;
import java.util.LinkedHashMap;
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
    private static final String TEMPLATE = "course/edition.jte";

    @Inject
    private Editions editions;

    @Inject
    private CoursePackages packages;

    @Inject
    private Deadlines deadlines;

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
        return pages.page(TEMPLATE, page(new MeetingForm(typed), FieldErrors.NONE, saved != null, told));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(grants = Grant.EXAMINER)
    public Response plan(MultivaluedMap<String, String> sent) {
        var typed = new EnumMap<Anchor, String>(Anchor.class);
        for (var anchor : Anchor.values()) {
            var text = sent.getFirst(EditionPage.name(anchor));
            typed.put(anchor, text == null ? "" : text);
        }
        var form = new MeetingForm(typed);
        var errors = errors(form);
        if (!errors.isEmpty()) {
            return pages.page(422, TEMPLATE, page(form, errors, false, null));
        }
        Twice.done(() -> editions.plan(
                current.get().edition(), form.days(), current.get().actor()));
        return pages.seeOther("/edition?saved=1");
    }

    private FieldErrors errors(MeetingForm form) {
        var messages = new LinkedHashMap<String, String>();
        form.faults()
                .forEach((anchor, key) -> messages.put(
                        EditionPage.name(anchor), texts.text(current.get().language(), key)));
        return new FieldErrors(messages);
    }

    private EditionPage page(MeetingForm form, FieldErrors errors, boolean saved, @Nullable String told) {
        var session = current.get();
        var course = packages.of(session.edition());
        var edition = session.edition();
        var joins = new JoinView(codes.of(edition), waiting.of(edition), waiting.undoable(edition), told);
        return EditionPage.of(course, session.language(), form, errors, saved, deadlines.of(edition), joins);
    }
}
