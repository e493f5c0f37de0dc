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
import java.util.List;
import org.bitstreamproject.verkstad.course.Platforms;
import org.bitstreamproject.verkstad.lti.CheckLine;
import org.bitstreamproject.verkstad.lti.ConnectionCheck;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.web.AllowAll;

/** Proves a connection on the live platform and prints a report. It calls out, so it runs when somebody presses the button. */
@Path("/admin/platforms/{key}/check")
@BehindKey
public class CheckPages {
    @Inject
    private ConnectionCheck check;

    @Inject
    private Platforms platforms;

    @Inject
    private AdminAnswers answers;

    @Inject
    private Clock clock;

    @GET
    @AllowAll
    public Response ask(@PathParam("key") String key) {
        return page(key, List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AllowAll
    public Response run(@PathParam("key") String key) {
        return page(key, check.of(platforms.keyed(key).orElseThrow(NotVisible::new)));
    }

    private Response page(String key, List<CheckLine> lines) {
        var platform = platforms.keyed(key).orElseThrow(NotVisible::new);
        return answers.page(200, "admin/check.jte", new CheckPage(platform, clock.instant(), lines));
    }
}
