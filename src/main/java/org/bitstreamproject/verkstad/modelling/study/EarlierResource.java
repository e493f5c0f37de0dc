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
import org.bitstreamproject.verkstad.shared.web.Texts;

/** What a model can be compared with, in words. */
@Path("/api/v1/models/{uid}/earlier")
public class EarlierResource {

    @Inject
    private ReadModel models;

    @Inject
    private CurrentSession current;

    @Inject
    private Texts texts;

    @GET
    @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
    @Allow({PARTICIPANT, TEACHER, ASSISTANT})
    public String earlier(@PathParam("uid") String uid) {
        var reader = current.get();
        return new SeeingJson(reader, texts)
                .earlier(models.earlier(reader, uid))
                .build()
                .toString();
    }
}
