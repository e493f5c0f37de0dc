// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.study;

import static org.bitstreamproject.verkstad.shared.domain.Role.ASSISTANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.PARTICIPANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.TEACHER;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;

/** The walk through a process, for the drawing; the page /model/{uid}/walk tells the same. */
@Path("/api/v1/models/{uid}/walk")
public class WalkResource {

    @Inject
    private ReadModel models;

    @Inject
    private CurrentSession current;

    @GET
    @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
    @Allow({PARTICIPANT, TEACHER, ASSISTANT})
    public String walk(@PathParam("uid") String uid) {
        return SeeingJson.walk(models.walk(current.get(), uid)).build().toString();
    }
}
