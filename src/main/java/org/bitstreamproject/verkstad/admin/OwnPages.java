// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.AllowAll;
import org.bitstreamproject.verkstad.shared.web.Pages;

/** What an operator does with the session itself: another language, out. */
@Path("/admin")
@BehindKey
public class OwnPages {
    @Inject
    private AdminSessions sessions;

    @Inject
    private Operator operator;

    @Inject
    private Pages pages;

    @POST
    @Path("language")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AllowAll
    public Response language(
            @FormParam("language") @DefaultValue("") String language,
            @FormParam("return") @DefaultValue("") String back) {
        Language.chosen(language).ifPresent(chosen -> sessions.read(operator.token(), chosen));
        return pages.seeOther(SignInPage.own(back));
    }

    @POST
    @Path("sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AllowAll
    public Response signOut() {
        sessions.end(operator.token());
        return Response.fromResponse(pages.seeOther("/admin"))
                .header("Set-Cookie", AdminCookie.clear())
                .build();
    }
}
