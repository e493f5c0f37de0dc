// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import static org.bitstreamproject.verkstad.shared.domain.Role.ASSISTANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.PARTICIPANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.TEACHER;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.bitstreamproject.verkstad.modelling.work.ReadStored;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;

/** A model as a file, word for word as it is stored. */
@Path("/model/{uid}/stored.json")
public class StoredPages {

    @Inject
    private ReadStored stored;

    @Inject
    private CurrentSession current;

    @GET
    @Allow({PARTICIPANT, TEACHER, ASSISTANT})
    public Response file(@PathParam("uid") String uid) {
        return Response.ok(stored.of(current.get(), uid).json(), MediaType.APPLICATION_JSON_TYPE)
                .header("Content-Disposition", "attachment; filename=\"model.json\"")
                .build();
    }
}
