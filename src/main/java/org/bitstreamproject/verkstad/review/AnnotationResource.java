// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import static org.bitstreamproject.verkstad.shared.domain.Role.PARTICIPANT;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;

/** Marks an annotation where the model is drawn: {@code {"mark":"READ"}}. Said twice it is said once. */
@Path("/api/v1/annotations/{uid}/mark")
public class AnnotationResource {
    @Inject
    private TakeAnnotation take;

    @Inject
    private CurrentSession current;

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
    @Allow(PARTICIPANT)
    public Response mark(@PathParam("uid") String uid, JsonObject body) {
        if (!body.keySet().equals(Set.of("mark")) || !(body.get("mark") instanceof JsonString typed)) {
            throw new BadRequestException("a mark is needed, and nothing else");
        }
        var taken = new TakeAnnotation.Taken(AnnotationAnswers.mark(typed.getString()), "");
        Twice.done(() -> take.take(current.get(), uid, taken));
        return Response.ok(body.toString()).build();
    }
}
