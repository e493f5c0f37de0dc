// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import static org.bitstreamproject.verkstad.shared.domain.Role.ADMIN;
import static org.bitstreamproject.verkstad.shared.domain.Role.ASSISTANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.PARTICIPANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.TEACHER;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.bitstreamproject.verkstad.shared.persistence.Twice;

/** The key for texts that wait on a device, for a live session of the person they belong to and nobody else. */
@Path("/api/v1/device-key")
public class TextKeyResource {
    @Inject
    private TextKeys keys;

    @Inject
    private CurrentSession current;

    /** @param key 32 bytes in base64 */
    public record Given(String key) {}

    /** Asked for by POST, for it is recorded, and a page of another session is refused. No answer of ours is ever cached. */
    @POST
    @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
    @Allow({PARTICIPANT, TEACHER, ASSISTANT, ADMIN})
    public Given key() {
        return new Given(Twice.tried(() -> keys.of(current.get())));
    }
}
