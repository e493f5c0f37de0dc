// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.bitstreamproject.verkstad.lti.RotateToolKey;
import org.bitstreamproject.verkstad.shared.settings.Settings;
import org.bitstreamproject.verkstad.shared.web.AllowAll;

/** The tool's own keys: which are published, which signs, and a new one. */
@Path("/admin/keys")
@BehindKey
public class KeyPages {
    @Inject
    private RotateToolKey rotate;

    @Inject
    private AdminAnswers answers;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @GET
    @AllowAll
    public Response list(@QueryParam("done") @DefaultValue("") String done) {
        return page("admin/keys.jte", Done.known(done));
    }

    @POST
    @Path("rotate")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AllowAll
    public Response rotate() {
        rotate.rotate(AdminSessions.ACTOR);
        return answers.seeOther("/admin/keys?done=rotated");
    }

    /** Asks first: until platforms have fetched the new key they refuse our signatures. */
    @GET
    @Path("replace")
    @AllowAll
    public Response askToReplace() {
        return page("admin/replaceKey.jte", "");
    }

    @POST
    @Path("replace")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AllowAll
    public Response replace() {
        rotate.replaceAtOnce(AdminSessions.ACTOR);
        return answers.seeOther("/admin/keys?done=replaced");
    }

    private Response page(String template, String done) {
        var keys = rotate.keys();
        var underWay = keys.stream().anyMatch(key -> key.signsFrom().isAfter(clock.instant()));
        var page = new KeysPage(keys, underWay, new OwnAddresses(settings.baseUrl()).keys(), done);
        return answers.page(200, template, page);
    }
}
