// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.waiver;

import static org.bitstreamproject.verkstad.shared.domain.Role.ASSISTANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.PARTICIPANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.TEACHER;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import org.bitstreamproject.verkstad.shared.domain.DomainException;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.FormBody;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.bitstreamproject.verkstad.shared.web.Texts;

/** Lets a finding about a participant's model stand. Whoever may not decide finds nothing here, whatever their role. */
@Path("/model/{uid}/waivers")
public class WaiverPages {

    private static final String PAGE = "modelling/waive.jte";
    private static final String REASON = "reason";
    private static final int LONGEST = 1000;

    @Inject
    private WaiveFinding waivers;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    @Inject
    private Texts texts;

    @GET
    @Allow({PARTICIPANT, TEACHER, ASSISTANT})
    public Response form(
            @PathParam("uid") String uid,
            @QueryParam("rule") @DefaultValue("") String rule,
            @QueryParam("element") @DefaultValue("") String element) {
        var which = new WaiveFinding.Which(rule, element);
        return pages.page(PAGE, waivers.form(current.get(), uid, which, WaiveFinding.Typed.NOTHING, FieldErrors.NONE));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow({PARTICIPANT, TEACHER, ASSISTANT})
    public Response decide(@PathParam("uid") String uid, String body) {
        var form = FormBody.parse(body);
        var which = new WaiveFinding.Which(text(form, "_rule"), text(form, "_element"));
        if (text(form, "_do").equals("take-back")) {
            Twice.done(() -> waivers.takeBack(current.get(), uid, which));
            return pages.seeOther("/model/" + uid + "?done=waiver-withdrawn#findings");
        }
        var typed = new WaiveFinding.Typed(
                text(form, REASON).replace("\r\n", "\n").strip(),
                text(form, "scope").equals("model"));
        return waive(uid, which, typed);
    }

    private Response waive(String uid, WaiveFinding.Which which, WaiveFinding.Typed typed) {
        int length = typed.reason().length();
        if (length == 0) {
            return again(422, uid, which, typed, say("rules.error.reason-missing"));
        }
        if (length > LONGEST) {
            return again(422, uid, which, typed, say("rules.error.reason-long", length));
        }
        try {
            var decided = typed.whole() ? new WaiveFinding.Which(which.rule(), "") : which;
            Twice.done(() -> waivers.waive(current.get(), uid, decided, typed.reason()));
            return pages.seeOther("/model/" + uid + "?done=waived#waived");
        } catch (AlreadyWaived | NothingToWaive | NationalIdRefused refused) {
            return again(refused.status(), uid, which, typed, said(refused));
        }
    }

    private Response again(int status, String uid, WaiveFinding.Which which, WaiveFinding.Typed typed, String message) {
        var errors = new FieldErrors(Map.of(REASON, message));
        return pages.page(status, PAGE, waivers.form(current.get(), uid, which, typed, errors));
    }

    private String said(DomainException refused) {
        return say(refused.messageKey(), refused.args().toArray());
    }

    private String say(String key, Object... args) {
        return texts.text(current.get().language(), key, args);
    }

    private static String text(FormBody form, String name) {
        return Objects.requireNonNullElse(form.first(name), "");
    }
}
