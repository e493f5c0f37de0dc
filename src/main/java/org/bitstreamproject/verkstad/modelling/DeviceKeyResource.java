// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import static org.bitstreamproject.verkstad.shared.domain.Role.ASSISTANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.PARTICIPANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.TEACHER;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.bitstreamproject.verkstad.modelling.work.DeviceKeys;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;

/** The key for what waits on a device, for a live session of the person it belongs to and nobody else. */
@Path("/api/v1/models/{uid}/device-key")
public class DeviceKeyResource {

    @Inject
    private DeviceKeys keys;

    @Inject
    private CurrentSession current;

    /** Asked for by POST, for it is recorded, and a page of another session is refused. */
    @POST
    @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
    @Allow({PARTICIPANT, TEACHER, ASSISTANT})
    public Response key(@PathParam("uid") String uid) {
        var key = Twice.tried(() -> keys.of(current.get(), uid));
        return Response.ok(
                        Json.createObjectBuilder().add("key", key).build().toString(), MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .build();
    }
}
