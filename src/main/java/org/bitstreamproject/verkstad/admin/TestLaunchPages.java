// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.bitstreamproject.verkstad.course.KnownPlatform;
import org.bitstreamproject.verkstad.course.Platforms;
import org.bitstreamproject.verkstad.lti.TestLaunches;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.web.AllowAll;

/** Asks for a test launch of a platform, waits for it and reports which of Moodle's habits it showed. */
@Path("/admin/platforms/{key}/test-launch")
@BehindKey
public class TestLaunchPages {
    @Inject
    private TestLaunches tests;

    @Inject
    private Platforms platforms;

    @Inject
    private AdminAnswers answers;

    @Inject
    private Clock clock;

    @GET
    @AllowAll
    public Response show(@PathParam("key") String key) {
        return answers.page(200, "admin/testLaunch.jte", page(found(key)));
    }

    /** Nothing but the report, to print or to hand on. */
    @GET
    @Path("report")
    @AllowAll
    public Response report(@PathParam("key") String key) {
        var page = page(found(key));
        if (!page.judged()) {
            throw new NotVisible();
        }
        return answers.page(200, "admin/testLaunchReport.jte", page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AllowAll
    public Response arm(@PathParam("key") String key) {
        var platform = found(key);
        Twice.done(() -> tests.arm(platform, AdminSessions.ACTOR));
        return answers.seeOther(address(key));
    }

    @POST
    @Path("cancel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AllowAll
    public Response cancel(@PathParam("key") String key) {
        tests.cancel(found(key), AdminSessions.ACTOR);
        return answers.seeOther(address(key));
    }

    private static String address(String key) {
        return "/admin/platforms/" + key + "/test-launch";
    }

    private KnownPlatform found(String key) {
        return platforms.keyed(key).orElseThrow(NotVisible::new);
    }

    private TestLaunchPage page(KnownPlatform platform) {
        var test = tests.of(platform.id());
        return new TestLaunchPage(
                platform,
                test.orElse(null),
                test.filter(armed -> armed.waits(clock.instant())).isPresent());
    }
}
