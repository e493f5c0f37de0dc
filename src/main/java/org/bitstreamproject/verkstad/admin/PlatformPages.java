// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.bitstreamproject.verkstad.course.ConnectedCourses;
import org.bitstreamproject.verkstad.course.Platforms;
import org.bitstreamproject.verkstad.lti.OpenPlatform;
import org.bitstreamproject.verkstad.lti.RegistrationId;
import org.bitstreamproject.verkstad.lti.Registrations;
import org.bitstreamproject.verkstad.lti.TakeOverPlatform;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.security.AdminKey;
import org.bitstreamproject.verkstad.shared.web.AllowAll;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;

/** The LMS installations people come from: which they are, and whether their launches are let in. */
@Path("/admin/platforms")
@BehindKey
public class PlatformPages {
    private static final String ONE = "admin/platform.jte";

    @Inject
    private Platforms platforms;

    @Inject
    private Registrations registrations;

    @Inject
    private ConnectedCourses courses;

    @Inject
    private OpenPlatform open;

    @Inject
    private TakeOverPlatform takeOver;

    @Inject
    private AdminKey key;

    @Inject
    private AdminAnswers answers;

    @Inject
    private Clock clock;

    @GET
    @AllowAll
    public Response list(@QueryParam("done") @DefaultValue("") String done) {
        var page = new PlatformsPage(platforms.all(), key.wrongSinceStart(), Done.known(done));
        return answers.page(200, "admin/platforms.jte", page);
    }

    @GET
    @Path("{key}")
    @AllowAll
    public Response one(@PathParam("key") String platform, @QueryParam("done") @DefaultValue("") String done) {
        return answers.page(200, ONE, page(platform, Done.known(done), PlatformPage.Dates.NONE, FieldErrors.NONE));
    }

    @POST
    @Path("{key}/enable")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AllowAll
    public Response enable(@PathParam("key") String platform) {
        open.enable(platform, true, AdminSessions.ACTOR);
        return to(platform, "enabled");
    }

    /** Asks first: everybody from there is shut out at once. */
    @GET
    @Path("{key}/disable")
    @AllowAll
    public Response askToDisable(@PathParam("key") String platform) {
        return answers.page(200, "admin/disable.jte", page(platform, "", PlatformPage.Dates.NONE, FieldErrors.NONE));
    }

    @POST
    @Path("{key}/disable")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AllowAll
    public Response disable(@PathParam("key") String platform) {
        open.enable(platform, false, AdminSessions.ACTOR);
        return to(platform, "disabled");
    }

    @POST
    @Path("{key}/take-over")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AllowAll
    public Response takeOver(@PathParam("key") String platform) {
        takeOver.takeOver(platform, AdminSessions.ACTOR);
        return to(platform, "takenOver");
    }

    @POST
    @Path("{key}/dates")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AllowAll
    public Response dates(@PathParam("key") String platform, MultivaluedMap<String, String> sent) {
        var typed = new Typed(sent);
        try {
            open.hold(platform, typed.validity(), AdminSessions.ACTOR);
            return to(platform, "dated");
        } catch (FieldFault fault) {
            return faulty(platform, new PlatformPage.Dates(PlatformPage.OF_PLATFORM, typed), fault);
        }
    }

    @POST
    @Path("{key}/dates/{registration}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AllowAll
    public Response dates(
            @PathParam("key") String platform,
            @PathParam("registration") long registration,
            MultivaluedMap<String, String> sent) {
        var typed = new Typed(sent);
        try {
            open.hold(platform, new RegistrationId(registration), typed.validity(), AdminSessions.ACTOR);
            return to(platform, "dated");
        } catch (FieldFault fault) {
            return faulty(platform, new PlatformPage.Dates(registration, typed), fault);
        }
    }

    private Response faulty(String platform, PlatformPage.Dates typed, FieldFault fault) {
        var errors = answers.fault(fault.field() + "-" + typed.form(), fault.messageKey());
        return answers.page(422, ONE, page(platform, "", typed, errors));
    }

    private Response to(String platform, String done) {
        return answers.seeOther("/admin/platforms/" + platform + "?done=" + done);
    }

    private PlatformPage page(String platformKey, String done, PlatformPage.Dates typed, FieldErrors errors) {
        var platform = platforms.keyed(platformKey).orElseThrow(NotVisible::new);
        return new PlatformPage(
                platform,
                registrations.of(platform.id()),
                courses.ofPlatform(platform.id()),
                done,
                platform.validity().covers(clock.instant()),
                typed,
                errors);
    }
}
