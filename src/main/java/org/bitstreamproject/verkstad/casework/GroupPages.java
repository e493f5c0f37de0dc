// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import static org.bitstreamproject.verkstad.shared.domain.Role.PARTICIPANT;

import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.bitstreamproject.verkstad.shared.domain.DomainException;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.FormBody;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.jspecify.annotations.Nullable;

/** Gathers the group of a case: a member asks, the colleague answers. */
@Path("/case")
public class GroupPages {
    private static final String FIRST_SECTION = "A";

    @Inject
    private CaseMembers members;

    @Inject
    private ShowCase showing;

    @Inject
    private PrepareCase prepare;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Path("{uid}/members")
    @Allow(PARTICIPANT)
    public Response invite(@PathParam("uid") String uid, String body) {
        var session = current.get();
        var whom = new EnrolmentId(person(FormBody.parse(body).first("enrolment")));
        try {
            Twice.done(() -> members.invite(session.enrolment(), uid, whom));
            return pages.seeOther("/case?section=" + FIRST_SECTION + "#group");
        } catch (OtherOrganisation | AlreadyInACase | GroupFull | CaseClosed refused) {
            var why = new FieldErrors(Map.of("enrolment", words(refused)));
            var page = showing.show(session, Opened.at(FIRST_SECTION), Map.of()).orElseThrow(NotVisible::new);
            return pages.page(422, "casework/case.jte", page.refused(whom.value(), why));
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Path("{uid}/invitation")
    @Allow(PARTICIPANT)
    public Response answer(@PathParam("uid") String uid, String body) {
        var who = current.get().enrolment();
        try {
            if ("yes".equals(FormBody.parse(body).first("answer"))) {
                Twice.done(() -> members.confirm(who, uid));
            } else {
                Twice.done(() -> members.decline(who, uid));
            }
            return pages.seeOther("/case");
        } catch (OtherOrganisation | AlreadyInACase | GroupFull | CaseClosed refused) {
            return unanswered(uid, words(refused));
        }
    }

    // a page shown after a refusal stands at the form's address: reloading it, or changing the language, leads back
    @GET
    @Path("{uid}/section/{section}")
    @Allow(PARTICIPANT)
    public Response afterSave(@PathParam("uid") String uid, @PathParam("section") String section) {
        members.mustBeAsked(current.get().enrolment(), uid);
        return pages.seeOther("/case?section=" + CasePages.letter(section));
    }

    @GET
    @Path("{uid}/members")
    @Allow(PARTICIPANT)
    public Response afterInvitation(@PathParam("uid") String uid) {
        members.mustBeAsked(current.get().enrolment(), uid);
        return pages.seeOther("/case?section=" + FIRST_SECTION + "#group");
    }

    @GET
    @Path("{uid}/invitation")
    @Allow(PARTICIPANT)
    public Response afterAnswer(@PathParam("uid") String uid) {
        members.mustBeAsked(current.get().enrolment(), uid);
        return pages.seeOther("/case");
    }

    /** The invitation again, or the own case of somebody who has begun one meanwhile. */
    private Response unanswered(String uid, String why) {
        var session = current.get();
        return showing.show(session, Opened.at(FIRST_SECTION), Map.of())
                .map(own -> pages.page(422, "casework/case.jte", own.refused(0, new FieldErrors(Map.of("group", why)))))
                .orElseGet(() -> pages.page(
                        422,
                        "casework/start.jte",
                        prepare.begin(session).refused(new FieldErrors(Map.of("invitation-" + uid, why)))));
    }

    private String words(DomainException refused) {
        return pages.view().t(refused.messageKey(), refused.args().toArray());
    }

    /** @throws BadRequestException when it is none: no form of ours sends that */
    private static long person(@Nullable String text) {
        if (text == null || !text.matches("[1-9][0-9]{0,17}")) {
            throw new BadRequestException("not a person");
        }
        return Long.parseLong(text);
    }
}
