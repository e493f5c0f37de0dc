// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.web.AllowAll;

/** The tool's bare address leads to the demo while it is on; otherwise there is nothing to see without a launch. */
@Path("/")
public class StartResource {
    @Inject
    private DemoMoodles moodles;

    @GET
    @AllowAll
    public Response start() {
        if (!moodles.enabled()) throw new NotVisible();
        return Response.status(303).header("Location", moodles.address() + "/").build();
    }
}
