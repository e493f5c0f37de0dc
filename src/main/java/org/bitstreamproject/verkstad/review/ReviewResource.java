// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

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
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.Pages;

/** Saves a review while it is written, slot by slot: {@code {"text":"…","version":3}}, the version being the one last read. */
@Path("/api/v1/reviews/{uid}/{slot}")
public class ReviewResource {
    private static final Set<String> NAMES = Set.of("text", "version");

    @Inject
    private WriteReview write;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
    @Allow(PARTICIPANT)
    public Response save(@PathParam("uid") String uid, @PathParam("slot") String slot, JsonObject body) {
        var edit = edit(slot, body);
        var reviewer = current.get().enrolment();
        var outcome = Twice.tried(() -> write.save(uid, reviewer, edit));
        if (outcome instanceof WriteReview.Outcome.Conflict conflict) {
            return Response.status(409)
                    .type("application/problem+json")
                    .entity(problem(conflict).toString())
                    .build();
        }
        var saved = (WriteReview.Outcome.Saved) outcome;
        return Response.ok(Json.createObjectBuilder()
                        .add("version", saved.version())
                        .add("savedAt", saved.at().toString())
                        .build()
                        .toString())
                .build();
    }

    /** @throws BadRequestException for anything but the two names with a text and a whole number */
    private static WriteReview.Edit edit(String slot, JsonObject body) {
        var wellFormed = NAMES.equals(body.keySet())
                && body.get("text") instanceof JsonString
                && body.get("version") instanceof JsonNumber version
                && version.isIntegral();
        if (!wellFormed) {
            throw new BadRequestException("text and version are needed, and nothing else");
        }
        return new WriteReview.Edit(slot, body.getString("text"), body.getInt("version"));
    }

    private JsonObject problem(WriteReview.Outcome.Conflict conflict) {
        return Json.createObjectBuilder()
                .add("type", "urn:verkstad:review-slot-changed")
                .add("title", pages.view().t("review.conflict.title"))
                .add("status", 409)
                .add("detail", pages.view().t("review.conflict.detail"))
                .add("yours", conflict.yours())
                .add("theirs", conflict.theirs())
                .add("version", conflict.version())
                .build();
    }
}
