// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.supervision;

import static org.bitstreamproject.verkstad.shared.domain.Role.ASSISTANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.PARTICIPANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.TEACHER;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
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
import org.bitstreamproject.verkstad.shared.web.Pages;

/** Saves questions and notes while they are written: {@code {"text":"…","version":3}}, the version being the one last read. */
@Path("/api/v1/supervision")
public class VisitResource {
    private static final Set<String> NAMES = Set.of("text", "version");

    @Inject
    private WriteVisit writing;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    @PUT
    @Path("questions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
    @Allow(PARTICIPANT)
    public Response questions(JsonObject body) {
        var session = current.get();
        var edit = edit(body);
        return answer(Twice.tried(() -> writing.questions(session, edit)));
    }

    @PUT
    @Path("{ref}/notes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
    @Allow({TEACHER, ASSISTANT})
    public Response notes(@PathParam("ref") String ref, JsonObject body) {
        var session = current.get();
        var edit = edit(body);
        return answer(Twice.tried(() -> writing.notes(session, ref, edit)));
    }

    /** @throws BadRequestException for anything but the two names with a text and a whole number */
    private static WriteVisit.Edit edit(JsonObject body) {
        var wellFormed = NAMES.equals(body.keySet())
                && body.get("text") instanceof JsonString
                && body.get("version") instanceof JsonNumber version
                && version.isIntegral();
        if (!wellFormed) {
            throw new BadRequestException("text and version are needed, and nothing else");
        }
        return new WriteVisit.Edit(
                body.getString("text"), body.getJsonNumber("version").longValue());
    }

    private Response answer(WriteVisit.Outcome outcome) {
        if (outcome instanceof WriteVisit.Outcome.Conflict conflict) {
            var problem = Json.createObjectBuilder()
                    .add("type", "urn:verkstad:field-changed")
                    .add("title", pages.view().t("shared.status.409.heading"))
                    .add("status", 409)
                    .add("detail", pages.view().t("layout.conflict"))
                    .add("theirs", conflict.theirs())
                    .add("version", conflict.version())
                    .build();
            return Response.status(409)
                    .type("application/problem+json")
                    .entity(problem.toString())
                    .build();
        }
        var saved = (WriteVisit.Outcome.Saved) outcome;
        return Response.ok(Json.createObjectBuilder()
                        .add("version", saved.version())
                        .add("savedAt", saved.at().toString())
                        .build())
                .build();
    }
}
