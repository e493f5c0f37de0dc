// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.jspecify.annotations.Nullable;

/** The organisations of an edition, and two spellings made one. */
@Path("/organisations")
public class OrganisationPages {
    @Inject
    private MergeOrganisations merging;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    /** @param merged whether two have just become one */
    public record Page(List<EditionOrganisation> organisations, boolean merged) {}

    @GET
    @Allow(Role.TEACHER)
    public Response page(@QueryParam("merged") @Nullable String merged) {
        return pages.page(
                "course/organisations.jte",
                new Page(merging.inEdition(current.get().edition()), merged != null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(Role.TEACHER)
    public Response merge(
            @FormParam("duplicate") @DefaultValue("") String duplicate,
            @FormParam("lasting") @DefaultValue("") String lasting) {
        merging.merge(current.get().edition(), duplicate, lasting, current.get().actor());
        return pages.seeOther("/organisations?merged=1");
    }
}
