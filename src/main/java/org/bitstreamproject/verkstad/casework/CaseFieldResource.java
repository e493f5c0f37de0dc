// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import static org.bitstreamproject.verkstad.shared.domain.Role.PARTICIPANT;

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
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.Pages;

/** Saves one field while it is written: {@code {"text":"…","version":3}}, the version being the one last read. */
@Path("/api/v1/cases/{uid}/fields/{field}")
public class CaseFieldResource {
    private static final Set<String> NAMES = Set.of("text", "version");

    @Inject
    private SaveField saving;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
    @Allow(PARTICIPANT)
    public Response save(@PathParam("uid") String uid, @PathParam("field") String field, JsonObject body) {
        var edit = edit(field, body);
        EnrolmentId who = current.get().enrolment();
        var writer = current.get().language();
        var outcome = Twice.tried(() -> saving.save(who, uid, edit, writer));
        return outcome instanceof FieldOutcome.Saved saved ? saved(saved) : conflict((FieldOutcome.Conflict) outcome);
    }

    /** @throws BadRequestException for anything but the two names with a text and a whole number */
    private static FieldEdit edit(String field, JsonObject body) {
        var wellFormed = NAMES.equals(body.keySet())
                && body.get("text") instanceof JsonString
                && body.get("version") instanceof JsonNumber version
                && version.isIntegral();
        if (!wellFormed) {
            throw new BadRequestException("text and version are needed, and nothing else");
        }
        return new FieldEdit(
                field, body.getString("text"), body.getJsonNumber("version").longValue());
    }

    private static Response saved(FieldOutcome.Saved saved) {
        return Response.ok(Json.createObjectBuilder()
                        .add("version", saved.version())
                        .add("savedAt", saved.at().toString())
                        .add("text", saved.text())
                        .build())
                .build();
    }

    private Response conflict(FieldOutcome.Conflict conflict) {
        var problem = Json.createObjectBuilder()
                .add("type", "urn:verkstad:field-changed")
                .add("title", pages.view().t("shared.status.409.heading"))
                .add("status", 409)
                .add("detail", pages.view().t("casework.conflict"))
                .add("yours", conflict.yours())
                .add("theirs", conflict.theirs())
                .add("version", conflict.version())
                .build();
        return Response.status(409)
                .type("application/problem+json")
                .entity(problem.toString())
                .build();
    }
}
