// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.bitstreamproject.verkstad.course.Platforms;
import org.bitstreamproject.verkstad.shared.web.AllowAll;
import org.bitstreamproject.verkstad.shared.web.Pages;

/** The LMS installations people come from. */
@Path("/admin/platforms")
@BehindKey
public class PlatformPages {
    @Inject
    private Platforms platforms;

    @Inject
    private AdminKey key;

    @Inject
    private Operator operator;

    @Inject
    private Pages pages;

    @GET
    @AllowAll
    public Response list() {
        var page = new PlatformsPage(platforms.all(), key.wrongSinceAsked());
        return pages.guestPage(200, "admin/platforms.jte", operator.guest(), page);
    }
}
