// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bitstreamproject.verkstad.course.Platforms;
import org.bitstreamproject.verkstad.lti.BadDescription;
import org.bitstreamproject.verkstad.lti.DescribePlatform;
import org.bitstreamproject.verkstad.lti.FileDecides;
import org.bitstreamproject.verkstad.lti.PlatformForm;
import org.bitstreamproject.verkstad.lti.RegistrationDetails;
import org.bitstreamproject.verkstad.lti.Registrations;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.settings.BadPlatforms;
import org.bitstreamproject.verkstad.shared.settings.Settings;
import org.bitstreamproject.verkstad.shared.web.AllowAll;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;

/** Platforms by hand: typed in, or pasted in the form of platforms.json. */
@Path("/admin")
@BehindKey
public class DescribePages {
    private static final String FORM = "admin/platformForm.jte";
    private static final String PASTE = "admin/paste.jte";

    @Inject
    private DescribePlatform describe;

    @Inject
    private Platforms platforms;

    @Inject
    private Registrations registrations;

    @Inject
    private AdminAnswers answers;

    @Inject
    private Settings settings;

    @GET
    @Path("add-platform")
    @AllowAll
    public Response empty() {
        return form(200, PlatformForm.EMPTY, FieldErrors.NONE, true);
    }

    @POST
    @Path("add-platform")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AllowAll
    public Response add(MultivaluedMap<String, String> sent) {
        var form = typed(new Typed(sent), new Typed(sent).text("id"));
        try {
            Twice.done(() -> describe.add(form, AdminSessions.ACTOR));
            return answers.seeOther("/admin/platforms/" + form.id() + "?done=added");
        } catch (BadDescription bad) {
            return form(422, form, errors(bad), true);
        }
    }

    @GET
    @Path("platforms/{key}/edit")
    @AllowAll
    public Response edit(@PathParam("key") String key) {
        return form(200, describe.form(key), FieldErrors.NONE, false);
    }

    @POST
    @Path("platforms/{key}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AllowAll
    public Response change(@PathParam("key") String key, MultivaluedMap<String, String> sent) {
        var form = typed(new Typed(sent), key);
        try {
            Twice.done(() -> describe.change(form, AdminSessions.ACTOR));
            return answers.seeOther("/admin/platforms/" + key + "?done=changed");
        } catch (BadDescription bad) {
            return form(422, form, errors(bad), false);
        }
    }

    @GET
    @Path("paste-platforms")
    @AllowAll
    public Response paste() {
        return answers.page(200, PASTE, new PastePage(FieldErrors.NONE));
    }

    @POST
    @Path("paste-platforms")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AllowAll
    public Response paste(MultivaluedMap<String, String> sent) {
        try {
            Twice.done(() -> describe.addAll(new Typed(sent).text("text"), AdminSessions.ACTOR));
            return answers.seeOther("/admin/platforms?done=pasted");
        } catch (BadPlatforms bad) {
            return pasteAgain(answers.text("admin.fault.PASTE", String.valueOf(bad.getMessage())));
        } catch (BadDescription bad) {
            return pasteAgain(answers.text("admin.fault.PASTE", bad.faults().toString()));
        } catch (FileDecides readOnly) {
            return pasteAgain(answers.text(readOnly.messageKey()));
        }
    }

    private Response pasteAgain(String fault) {
        return answers.page(422, PASTE, new PastePage(new FieldErrors(Map.of("text", fault))));
    }

    private Response form(int status, PlatformForm form, FieldErrors errors, boolean fresh) {
        var page = new PlatformFormPage(
                form, errors, fresh, !fresh && hasSecret(form.id()), new OwnAddresses(settings.baseUrl()));
        return answers.page(status, FORM, page);
    }

    private boolean hasSecret(String key) {
        var platform = platforms.keyed(key).orElseThrow(NotVisible::new);
        return registrations.of(platform.id()).stream().anyMatch(RegistrationDetails::hasSecret);
    }

    private static PlatformForm typed(Typed typed, String id) {
        return new PlatformForm(
                id,
                typed.text("name"),
                typed.text("country"),
                typed.text("issuer"),
                typed.flag("has13"),
                new PlatformForm.Fields13(
                        typed.text("clientId"),
                        typed.text("deploymentIds"),
                        typed.text("authorizationEndpoint"),
                        typed.text("tokenEndpoint"),
                        typed.text("jwksUri")),
                typed.flag("has11"),
                new PlatformForm.Fields11(typed.text("consumerKey"), typed.secret("secret"), typed.flag("hmacSha256")));
    }

    private FieldErrors errors(BadDescription bad) {
        var messages = new LinkedHashMap<String, String>();
        bad.faults().forEach((field, fault) -> messages.put(field, answers.text("admin.fault." + fault)));
        return new FieldErrors(messages);
    }
}
