// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.attendance;

import static org.bitstreamproject.verkstad.shared.domain.Role.TEACHER;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.shared.domain.DomainException;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.Pages;

/** What a teacher agrees on with those who missed a meeting. */
@Path("/meetings/{anchor}/substitutes")
public class SubstitutePages {
    private static final String TEMPLATE = "meetings/substitutes.jte";

    @Inject
    private ShowSubstitutes substitutes;

    @Inject
    private AgreeSubstitute agreeing;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    @GET
    @Allow(TEACHER)
    public Response page(@PathParam("anchor") String anchor, @QueryParam("done") @DefaultValue("") String done) {
        var known = List.of("agreed", "revoked").contains(done) ? done : "";
        return pages.page(TEMPLATE, substitutes.of(current.get(), anchor).said(known));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(TEACHER)
    public Response agree(
            @PathParam("anchor") String anchor,
            @FormParam("person") @DefaultValue("") String person,
            @FormParam("reason") @DefaultValue("") String reason) {
        var session = current.get();
        var page = substitutes.of(session, anchor);
        if (person.isEmpty()) {
            return again(page.typed(person, reason), "person", pages.view().t("meetings.substitutes.choose"));
        }
        try {
            Twice.done(() -> agreeing.agree(session, anchor, enrolment(person), reason));
            return pages.seeOther("/meetings/" + anchor + "/substitutes?done=agreed");
        } catch (ReasonNeeded | NationalIdRefused refused) {
            return again(page.typed(person, reason), "reason", words(refused));
        }
    }

    @POST
    @Path("revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(TEACHER)
    public Response revoke(@PathParam("anchor") String anchor, @FormParam("person") @DefaultValue("") String person) {
        var session = current.get();
        Twice.done(() -> agreeing.revoke(session, anchor, enrolment(person)));
        return pages.seeOther("/meetings/" + anchor + "/substitutes?done=revoked");
    }

    private Response again(SubstitutesPage page, String field, String why) {
        return pages.page(422, TEMPLATE, page.refused(new FieldErrors(Map.of(field, why))));
    }

    private String words(DomainException refused) {
        return pages.view().t(refused.messageKey(), refused.args().toArray());
    }

    private static EnrolmentId enrolment(String typed) {
        if (!typed.matches("[1-9][0-9]{0,17}")) {
            throw new NotVisible();
        }
        return new EnrolmentId(Long.parseLong(typed));
    }
}
