// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.Pages;

/** An examiner lets more courses into the edition: the join code, and each course that asks. */
@Path("/edition")
public class JoinPages {
    private static final String TOLD = "/edition?told=";

    @Inject
    private JoinCodes codes;

    @Inject
    private WaitingCohorts waiting;

    @Inject
    private AcceptCohort accepting;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    @POST
    @Path("code")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(grants = Grant.EXAMINER)
    public Response code(@FormParam("change") @DefaultValue("") String change) {
        var session = current.get();
        if (change.equals("revoke")) {
            codes.revoke(session.edition(), session.actor());
            return pages.seeOther(TOLD + "revoked");
        }
        codes.renew(session.edition(), session.actor());
        return pages.seeOther(TOLD + "made");
    }

    /** The question, once more, with everything there is to know. */
    @GET
    @Path("course/{uid}")
    @Allow(grants = Grant.EXAMINER)
    public Response question(@PathParam("uid") String uid) {
        return pages.page("course/joining.jte", waiting.one(current.get().edition(), uid));
    }

    @POST
    @Path("course/{uid}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(grants = Grant.EXAMINER)
    public Response answer(@PathParam("uid") String uid, @FormParam("answer") @DefaultValue("") String answer) {
        var session = current.get();
        if (answer.equals("accept")) {
            accepting.accept(session.edition(), uid, session.actor());
            return pages.seeOther(TOLD + "accepted");
        }
        accepting.decline(session.edition(), uid, session.actor());
        return pages.seeOther(TOLD + "declined");
    }

    @POST
    @Path("course/{uid}/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(grants = Grant.EXAMINER)
    public Response undo(@PathParam("uid") String uid) {
        accepting.undo(current.get().edition(), uid, current.get().actor());
        return pages.seeOther(TOLD + "undone");
    }
}
