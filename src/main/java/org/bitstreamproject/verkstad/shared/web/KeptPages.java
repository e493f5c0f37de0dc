// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import static org.bitstreamproject.verkstad.shared.domain.Role.ADMIN;
import static org.bitstreamproject.verkstad.shared.domain.Role.ASSISTANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.PARTICIPANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.TEACHER;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Shows a text that waited for the next launch: save it where it was meant to go, or drop it. */
@Path("/kept")
public class KeptPages {
    @Inject
    private Kept kept;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    @GET
    @Path("{uid}")
    @Allow({PARTICIPANT, TEACHER, ASSISTANT, ADMIN})
    public Response show(@PathParam("uid") String uid) {
        return pages.page("layout/kept.jte", kept.one(current.get().enrolment(), uid));
    }

    @POST
    @Path("{uid}/drop")
    @Allow({PARTICIPANT, TEACHER, ASSISTANT, ADMIN})
    public Response drop(@PathParam("uid") String uid) {
        kept.drop(current.get().enrolment(), uid);
        return pages.seeOther("/home");
    }
}
