// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.bitstreamproject.verkstad.lti.deeplinking.BeginChoice;
import org.bitstreamproject.verkstad.lti.oauth1.Consumer;
import org.bitstreamproject.verkstad.lti.oauth1.SignedLaunch;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.settings.Settings;
import org.bitstreamproject.verkstad.shared.web.AllowAll;
import org.bitstreamproject.verkstad.shared.web.HandOff;
import org.jspecify.annotations.Nullable;

/** LTI 1.1: signed launches, and the cartridge an LMS can be set up with. */
@ApplicationScoped
@Path("/lti/1p1")
public class Lti11Pages {
    private static final String LAUNCH_PATH = "/lti/1p1/launch";
    private static final Form NO_FORM = Form.parse("");

    @Inject
    private VerifyLti11 verify;

    @Inject
    private JudgeTestLaunch test;

    @Inject
    private OpenLaunch open;

    @Inject
    private BeginChoice choose;

    @Inject
    private HandOff handOff;

    @Inject
    private Registrations registrations;

    @Inject
    private Refusals refusals;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @POST
    @Path("launch")
    @AllowAll
    public Response launch(@Context HttpServletRequest request, InputStream body) throws IOException {
        Form form = NO_FORM;
        var hearing = new Hearing(clock.instant());
        try {
            form = hearing.found(Check.FORM_READABLE, () -> Incoming.form(request, body, Reason.LTI11_BODY_INVALID));
            String url = Incoming.url(settings.baseUrl(), LAUNCH_PATH, request);
            Verified message = verify.verified(
                    new SignedLaunch(request.getMethod(), url, form, request.getHeader(HttpHeaders.AUTHORIZATION)),
                    hearing);
            test.lookAt11(message, form, hearing);
            return answered(message, request, hearing).build();
        } catch (LaunchRefused refused) {
            return refusals.page(refused, circumstances(form, request, hearing));
        }
    }

    @GET
    @Path("cartridge.xml")
    @Produces("application/xml; charset=utf-8")
    @AllowAll
    public String cartridge() {
        return Cartridge.xml(settings.baseUrl());
    }

    private Refusals.Circumstances circumstances(Form form, HttpServletRequest request, Hearing hearing) {
        String locale = form.text("launch_presentation_locale").orElse(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        return new Refusals.Circumstances(Launch.Version.LTI11, platform(form), locale, skew(form), hearing);
    }

    private @Nullable PlatformId platform(Form form) {
        return form.text("oauth_consumer_key")
                .flatMap(registrations::consumer)
                .map(Consumer::registration)
                .flatMap(registrations::platform)
                .orElse(null);
    }

    private @Nullable Long skew(Form form) {
        return form.text("oauth_timestamp")
                .filter(text -> text.matches("\\d{1,10}"))
                .map(text -> Long.parseLong(text) * 1000 - clock.millis())
                .orElse(null);
    }

    private Response.ResponseBuilder answered(Verified message, HttpServletRequest request, Hearing hearing) {
        if (message instanceof SelectionRequest selection) {
            BeginChoice.Begun begun = choose.begin(selection, hearing);
            return LaunchAnswer.into(begun.path(), begun.cookie());
        }
        Launch launch = (Launch) message;
        OpenLaunch.Opened opened = open.open(launch, hearing);
        return Arrival11Pages.insteadOf(opened, launch.locale(), request, handOff)
                .map(path -> LaunchAnswer.into(path, opened.setCookie()))
                .orElseGet(() -> LaunchAnswer.into(opened));
    }
}
