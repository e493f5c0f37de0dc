// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.Pages;

/** A participant's own grade, once it is public. */
@Path("grade")
public class OwnGradePages {
    @Inject
    private ShowOwnGrade show;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Allow(Role.PARTICIPANT)
    public Response own() {
        return pages.page("grading/own.jte", show.own(current.get()));
    }
}
