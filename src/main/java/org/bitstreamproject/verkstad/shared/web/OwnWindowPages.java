// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import static org.bitstreamproject.verkstad.shared.domain.Role.ADMIN;
import static org.bitstreamproject.verkstad.shared.domain.Role.ASSISTANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.PARTICIPANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.TEACHER;

import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.jspecify.annotations.Nullable;

/** Out of the frame: a page with the one-time address, and what answers at that address. */
@Path("/window")
public class OwnWindowPages {
    @Inject
    private OwnWindow ownWindow;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    /** @param address opens the new window, once @param here the page to go on with in this frame */
    public record Way(String address, String here) {}

    @POST
    @Allow({PARTICIPANT, TEACHER, ASSISTANT, ADMIN})
    public Response offer(@FormParam("return") @Nullable String path) {
        var here = ownPath(path);
        var address =
                "/window/" + ownWindow.ticket(current.get()) + "?to=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
        return pages.page("layout/window.jte", new Way(address, here));
    }

    /** Somebody changed the language on the page above, or reloaded its address. */
    @GET
    @Allow({PARTICIPANT, TEACHER, ASSISTANT, ADMIN})
    public Response home() {
        return pages.seeOther("/home");
    }

    @GET
    @Path("{ticket}")
    @AllowAll
    public Response enter(
            @PathParam("ticket") String ticket,
            @QueryParam("to") @Nullable String path,
            @HeaderParam("Sec-Fetch-Site") @Nullable String from) {
        // another site must not put its visitor into somebody else's session
        if ("cross-site".equals(from)) {
            throw new NoSession(null);
        }
        var opened = Twice.tried(() -> ownWindow.enter(ticket)).orElseThrow(() -> new NoSession(null));
        return Response.status(303)
                .header("Location", ownPath(path))
                .header("Set-Cookie", opened.setCookie())
                .build();
    }

    /** Only a path of our own: an address of somebody else's is never followed. */
    private static String ownPath(@Nullable String path) {
        return path != null && path.matches("/[A-Za-z0-9].*") ? path : "/home";
    }
}
