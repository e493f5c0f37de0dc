// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.bitstreamproject.verkstad.lti.AcceptPlatform;
import org.bitstreamproject.verkstad.lti.DeploymentNeeded;
import org.bitstreamproject.verkstad.lti.RegistrationId;
import org.bitstreamproject.verkstad.lti.SetUpCodes;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.web.AllowAll;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;

/** Platforms by set-up link: a link is made and shown once; what registers by it waits here. */
@Path("/admin/setup")
@BehindKey
public class SetUpPages {
    private static final int LONGEST_NAME = 200;

    @Inject
    private SetUpCodes codes;

    @Inject
    private AcceptPlatform accept;

    @Inject
    private AdminAnswers answers;

    @GET
    @AllowAll
    public Response page(@QueryParam("done") @DefaultValue("") String done) {
        return page(
                200,
                "",
                Done.known(done),
                0,
                new Typed(new jakarta.ws.rs.core.MultivaluedHashMap<>()),
                FieldErrors.NONE);
    }

    /** Answered with the page itself: the link is nowhere else, and a reload makes none. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AllowAll
    public Response make(MultivaluedMap<String, String> sent) {
        var typed = new Typed(sent);
        var name = typed.text("name");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return page(422, "", "", 0, typed, answers.fault("name", "admin.fault.TEXT"));
        }
        var made = codes.make(
                name, Country.valueOf(typed.text("country").equals("NO") ? "NO" : "SE"), AdminSessions.ACTOR);
        return page(
                200, made.link(), "", 0, new Typed(new jakarta.ws.rs.core.MultivaluedHashMap<>()), FieldErrors.NONE);
    }

    @POST
    @Path("{id}/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AllowAll
    public Response revoke(@PathParam("id") long id) {
        codes.revoke(id, AdminSessions.ACTOR);
        return answers.seeOther("/admin/setup?done=revoked");
    }

    @POST
    @Path("waiting/{id}/accept")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AllowAll
    public Response accept(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        try {
            accept.accept(new RegistrationId(id), new Typed(sent).text("deployment"), AdminSessions.ACTOR);
            return answers.seeOther("/admin/setup?done=accepted");
        } catch (DeploymentNeeded needed) {
            return page(422, "", "", id, new Typed(sent), answers.fault("deployment-" + id, needed.messageKey()));
        }
    }

    @POST
    @Path("waiting/{id}/decline")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AllowAll
    public Response decline(@PathParam("id") long id) {
        accept.decline(new RegistrationId(id), AdminSessions.ACTOR);
        return answers.seeOther("/admin/setup?done=declined");
    }

    private Response page(int status, String made, String done, long faulty, Typed typed, FieldErrors errors) {
        var page = new SetUpPage(
                codes.all(), accept.waiting(), made, done, faulty, typed.text("name"), typed.text("country"), errors);
        return answers.page(status, "admin/setup.jte", page);
    }
}
