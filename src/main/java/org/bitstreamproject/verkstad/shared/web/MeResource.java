// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import static org.bitstreamproject.verkstad.shared.domain.Role.ADMIN;
import static org.bitstreamproject.verkstad.shared.domain.Role.ASSISTANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.PARTICIPANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.TEACHER;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;

/** Who the session is. */
@Path("/api/v1/me")
public class MeResource {
    @Inject
    private CurrentSession current;

    /** @param personId number of the person here, not in the LMS */
    public record Me(
            long personId,
            String displayName,
            String role,
            List<String> grants,
            String locale,
            String platform,
            String country,
            String edition,
            String cohort) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Allow({PARTICIPANT, TEACHER, ASSISTANT, ADMIN})
    public Me me() {
        var session = current.get();
        return new Me(
                session.person().value(),
                session.displayName(),
                session.role().name().toLowerCase(Locale.ROOT),
                session.grants().stream().map(Enum::name).sorted().toList(),
                session.language().code(),
                session.platformKey(),
                session.country().name(),
                session.editionKey(),
                session.cohortName());
    }
}
