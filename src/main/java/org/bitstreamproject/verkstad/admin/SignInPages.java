// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.security.AdminKey;
import org.bitstreamproject.verkstad.shared.web.AllowAll;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.Guest;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.jspecify.annotations.Nullable;

/** In by the key of the installation. */
@Path("/admin")
public class SignInPages {
    private static final String TEMPLATE = "admin/signIn.jte";
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    private AdminSessions sessions;

    @Inject
    private AdminKey key;

    @Inject
    private Pages pages;

    @Inject
    private Texts texts;

    @GET
    @AllowAll
    public Response page(
            @CookieParam(AdminCookie.NAME) @Nullable String token,
            @QueryParam("to") @DefaultValue("") String to,
            @QueryParam("lang") @DefaultValue("") String lang) {
        if (token != null && sessions.live(token).isPresent()) {
            return pages.seeOther(SignInPage.own(to));
        }
        return pages.guestPage(200, TEMPLATE, guest(lang), SignInPage.plain(to));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AllowAll
    public Response signIn(
            @FormParam("key") @DefaultValue("") String given,
            @FormParam("to") @DefaultValue("") String to,
            @FormParam("lang") @DefaultValue("") String lang) {
        var guest = guest(lang);
        return switch (key.judge(given)) {
            case RIGHT ->
                Response.fromResponse(pages.seeOther(SignInPage.own(to)))
                        .header("Set-Cookie", AdminCookie.set(sessions.open(guest.language())))
                        .build();
            case WRONG -> refused(401, guest, to, "admin.signin.wrong");
            case BUSY -> refused(TOO_MANY_REQUESTS, guest, to, "admin.signin.busy");
        };
    }

    /** The form again, where a page behind the key was asked for without a session. */
    static Response form(Pages pages, int status, SignInPage page) {
        return pages.guestPage(status, TEMPLATE, Guest.reading(pages.browserLanguage()), page);
    }

    private Response refused(int status, Guest guest, String to, String message) {
        var errors = new FieldErrors(Map.of("key", texts.text(guest.language(), message)));
        return pages.guestPage(status, TEMPLATE, guest, new SignInPage(SignInPage.own(to), "", errors));
    }

    private Guest guest(String lang) {
        return Guest.reading(Language.chosen(lang).orElseGet(pages::browserLanguage));
    }
}
