// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.study;

import static org.bitstreamproject.verkstad.shared.domain.Role.ASSISTANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.PARTICIPANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.TEACHER;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.Texts;

/** A model beside an earlier version of it, or beside the model of today, for the drawing; the page tells the same. */
@Path("/api/v1/models/{uid}/difference")
public class DifferenceResource {

    @Inject
    private ReadModel models;

    @Inject
    private CurrentSession current;

    @Inject
    private Texts texts;

    @GET
    @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
    @Allow({PARTICIPANT, TEACHER, ASSISTANT})
    public String difference(
            @PathParam("uid") String uid,
            @QueryParam("from") @DefaultValue("0") String from,
            @QueryParam("with") @DefaultValue("") String with) {
        if (!from.matches("\\d{1,9}") || !(with.isEmpty() || with.equals("as-is"))) {
            throw new NotVisible();
        }
        var reader = current.get();
        var compared = with.isEmpty()
                ? models.compared(reader, uid, Integer.parseInt(from))
                : models.comparedWithToday(reader, uid);
        return new SeeingJson(reader, texts)
                .difference(compared, models.page(reader, compared))
                .build()
                .toString();
    }
}
