// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.checklist;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.jspecify.annotations.Nullable;

/** Saves the practice line while it is written: {@code {"text":"…","version":3}}, the version being the one last read. */
@Path("/api/v1/exercises/{id}/line")
public class PracticeLineResource {
    private static final Set<String> NAMES = Set.of("text", "version");

    @Inject
    private CoursePackages packages;

    @Inject
    private TickOff tickOff;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    /** @param offline present when the text could not be sent while it was written, and waited on the device */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
    @Allow({Role.PARTICIPANT, Role.TEACHER, Role.ASSISTANT})
    public Response save(
            @PathParam("id") String id, @HeaderParam("X-Verkstad-Offline") @Nullable String offline, JsonObject body) {
        var session = current.get();
        var exercise = packages.of(session.edition())
                .exercise(id)
                .filter(found -> found.kind().equals(ChecklistKind.NAME))
                .orElseThrow(NotVisible::new);
        var rehearsal = new TickOff.Rehearsal(session.person(), session.enrolment(), exercise);
        var edit = edit(body, offline != null);
        var outcome = Twice.tried(() -> tickOff.write(rehearsal, edit));
        return outcome.kept() ? saved(outcome.line()) : conflict(edit.words(), outcome.line());
    }

    /** @throws BadRequestException for anything but the two names with a text and a whole number */
    private static TickOff.Edit edit(JsonObject body, boolean wasOffline) {
        var wellFormed = NAMES.equals(body.keySet())
                && body.get("text") instanceof JsonString
                && body.get("version") instanceof JsonNumber version
                && version.isIntegral();
        if (!wellFormed) {
            throw new BadRequestException("text and version are needed, and nothing else");
        }
        return new TickOff.Edit(
                body.getString("text"), body.getJsonNumber("version").longValue(), wasOffline);
    }

    private static Response saved(PracticeLine line) {
        return Response.ok(Json.createObjectBuilder()
                        .add("version", line.version())
                        .add("savedAt", line.writtenAt().toString())
                        .add("text", line.words())
                        .build())
                .build();
    }

    private Response conflict(String yours, PracticeLine line) {
        var problem = Json.createObjectBuilder()
                .add("type", "urn:verkstad:field-changed")
                .add("title", pages.view().t("shared.status.409.heading"))
                .add("status", 409)
                .add("detail", pages.view().t("checklist.conflict"))
                .add("yours", yours)
                .add("theirs", line.words())
                .add("version", line.version())
                .build();
        return Response.status(409)
                .type("application/problem+json")
                .entity(problem.toString())
                .build();
    }
}
