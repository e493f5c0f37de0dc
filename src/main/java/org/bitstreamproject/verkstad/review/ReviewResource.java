// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import static org.bitstreamproject.verkstad.shared.domain.Role.PARTICIPANT;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.Pages;

/** Saves a review while it is written, slot by slot. */
@Path("/api/v1/reviews/{uid}/{slot}")
public class ReviewResource {
    @Inject
    private WriteReview write;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    /** What stands in the slot. @param version read before writing, 0 for an empty slot */
    public record Typed(String text, int version) {}

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Allow(PARTICIPANT)
    public Response save(@PathParam("uid") String uid, @PathParam("slot") String slot, Typed typed) {
        var edit = new WriteReview.Edit(slot, typed.text() == null ? "" : typed.text(), typed.version());
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
