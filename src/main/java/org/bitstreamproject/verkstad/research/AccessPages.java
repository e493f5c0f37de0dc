// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

import static org.bitstreamproject.verkstad.shared.domain.Grant.EXAMINER;

import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.jspecify.annotations.Nullable;

/** Where an examiner lets somebody do research on the edition, and ends it. */
@Path("/research/access")
public class AccessPages {
    @Inject
    private Researchers researchers;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    /** @param researchers who may export now @param others who could be let in */
    public record AccessPage(List<Choice> researchers, List<Choice> others, FieldErrors errors) {}

    /** Somebody enrolled in the edition. */
    public record Choice(long person, String name, String cohort) {}

    @GET
    @Allow(grants = EXAMINER)
    public Response show() {
        return pages.page("research/access.jte", page(FieldErrors.NONE));
    }

    @POST
    @Path("grant")
    @Allow(grants = EXAMINER)
    public Response grant(@FormParam("person") @Nullable Long person) {
        if (person == null || person < 1) {
            var error = new FieldErrors(Map.of("person", pages.view().t("research.access.error.choose")));
            return pages.page(422, "research/access.jte", page(error));
        }
        Twice.done(() -> researchers.allow(
                current.get().edition(), new PersonId(person), current.get().actor()));
        return pages.seeOther("/research/access");
    }

    @POST
    @Path("revoke")
    @Allow(grants = EXAMINER)
    public Response revoke(@FormParam("person") long person) {
        if (person < 1) {
            throw new NotVisible();
        }
        Twice.done(() -> researchers.end(
                current.get().edition(), new PersonId(person), current.get().actor()));
        return pages.seeOther("/research/access");
    }

    private AccessPage page(FieldErrors errors) {
        var people = researchers.of(current.get().edition());
        return new AccessPage(choices(people, true), choices(people, false), errors);
    }

    private static List<Choice> choices(List<Researchers.Candidate> people, boolean allowed) {
        return people.stream()
                .filter(candidate -> candidate.allowed() == allowed)
                .map(candidate -> new Choice(candidate.person().value(), candidate.name(), candidate.cohort()))
                .toList();
    }
}
