// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import static org.bitstreamproject.verkstad.shared.domain.Role.ADMIN;
import static org.bitstreamproject.verkstad.shared.domain.Role.ASSISTANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.PARTICIPANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.TEACHER;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.jspecify.annotations.Nullable;

/** Out of the frame: a page with the one-time address, and what answers at that address. */
@Path("/window")
public class OwnWindowPages {
    @Inject
    private OwnWindow ownWindow;

    @Inject
    private HandOff handOff;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    @Inject
    private SameOrigin sameOrigin;

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

    /**
     * Texts that came along.
     *
     * @param lines as the sending page wrote them
     * @param to where they belong
     * @param person whose they are: this answer's own session is new to the browser, and an older one may be somebody else's
     */
    public record Carried(String lines, String to, String person) {}

    /**
     * The same by a form of ours, which may carry texts that no server has yet: they are handed back to the new window's own storage
     * and kept nowhere else.
     */
    @POST
    @Path("enter")
    @AllowAll
    public Response enter(@Context HttpServletRequest request, InputStream body) throws IOException {
        if (!sameOrigin.sent(request)) {
            throw new NoSession(null);
        }
        var form = FormBody.read(body.readAllBytes());
        var to = ownPath(form.first("to"));
        var ticket = String.valueOf(form.first("ticket"));
        var opened = Twice.tried(() -> ownWindow.enter(ticket));
        if (opened.isEmpty()) {
            // pressed twice or reloaded: this window may be in already
            return current.maybe().isPresent() ? pages.seeOther(to) : spent();
        }
        var lines = form.first("lines");
        var answer = lines == null || lines.isBlank()
                ? pages.seeOther(to)
                : pages.page("layout/carried.jte", new Carried(lines, to, person(opened.get())));
        return Response.fromResponse(answer)
                .header("Set-Cookie", opened.get().setCookie())
                .build();
    }

    private String person(OpenedSession opened) {
        return handOff.person(opened.handle()).orElseThrow(() -> new NoSession(null));
    }

    private Response spent() {
        var view = pages.view();
        return pages.page(
                401,
                "layout/error.jte",
                new ErrorPage(401, view.t("layout.window.spent"), view.t("layout.window.spentAdvice"), "", Map.of()));
    }

    /** Only a path of our own: an address of somebody else's is never followed. */
    static String ownPath(@Nullable String path) {
        return path != null && path.matches("/[A-Za-z0-9].*") ? path : "/home";
    }
}
