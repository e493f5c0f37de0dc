// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.bitstreamproject.verkstad.course.Platforms;
import org.bitstreamproject.verkstad.lti.LaunchLog;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.Pages;

/**
 * The launch doctor of a teacher: refused launches that were proved to come from the teacher's own LMS course, and nobody's name.
 * What proved no course is only counted here; the operator sees it.
 */
@Path("/launches")
public class OwnLaunchPages {
    @Inject
    private LaunchLog log;

    @Inject
    private Clocks clocks;

    @Inject
    private Platforms platforms;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    @GET
    @Allow({Role.TEACHER, Role.ADMIN})
    public Response list(@QueryParam("before") @DefaultValue("0") long before) {
        var session = current.get();
        var platform = platforms.keyed(session.platformKey()).orElseThrow(NotVisible::new);
        var newest = before <= 0;
        var found = log.refusedIn(session.cohort(), newest ? Long.MAX_VALUE : before, LaunchesPage.SIZE + 1);
        var page = LaunchesPage.of(
                found, List.of(), LaunchesPage.Filter.NONE, clocks.of(platform).toList(), newest, FieldErrors.NONE);
        return pages.page("admin/ownLaunches.jte", new OwnLaunchesPage(page, log.refusedOutside(platform.id())));
    }
}
