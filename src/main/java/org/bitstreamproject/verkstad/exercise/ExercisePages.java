// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.FormBody;
import org.bitstreamproject.verkstad.shared.web.Pages;

/** Every exercise at its own address; what is there, its kind decides. */
@Path("/exercise/{id}")
public class ExercisePages {
    @Inject
    private ExerciseVisits visits;

    @Inject
    private ExerciseKinds kinds;

    @Inject
    private Pages pages;

    @Context
    private UriInfo uri;

    @GET
    @Allow({Role.PARTICIPANT, Role.TEACHER, Role.ASSISTANT})
    public Response page(@PathParam("id") String id) {
        var visit = visit(id);
        return kind(visit)
                .map(kind -> kind.page(visit))
                .orElseGet(() -> pages.page("exercise/brief.jte", ExerciseHead.of(visit)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow({Role.PARTICIPANT, Role.TEACHER, Role.ASSISTANT})
    public Response answer(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        var visit = visit(id);
        return kind(visit).orElseThrow(NotVisible::new).answer(visit, new FormBody(form));
    }

    private ExerciseVisit visit(String id) {
        return visits.at(id, new FormBody(uri.getQueryParameters()));
    }

    private Optional<ExerciseKind> kind(ExerciseVisit visit) {
        return kinds.of(visit.exercise());
    }
}
