// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.attendance;

import static org.bitstreamproject.verkstad.shared.domain.Role.ASSISTANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.TEACHER;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.bitstreamproject.verkstad.course.People;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;

/**
 * One tick: {@code {"present":true,"age":1200,"command":"…uuid…"}}, the age being the milliseconds since it was made. Answers
 * what holds now, which is a colleague's when that one ticked later.
 */
@Path("/api/v1/meetings/{anchor}/days/{day: [1-9]}/people/{enrolment: [1-9][0-9]{0,17}}")
public class TickResource {
    private static final Set<String> NAMES = Set.of("present", "age", "command");

    @Inject
    private TickPresence presence;

    @Inject
    private People people;

    @Inject
    private CurrentSession current;

    @Inject
    private Clock clock;

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
    @Allow({TEACHER, ASSISTANT})
    public Response tick(
            @PathParam("anchor") String anchor,
            @PathParam("day") int day,
            @PathParam("enrolment") long enrolment,
            JsonObject body) {
        var session = current.get();
        var sent = sent(new EnrolmentId(enrolment), body);
        Twice.done(() -> presence.tick(session, anchor, day, List.of(sent)));
        var holds = presence.holds(session, anchor, day, sent.enrolment());
        return Response.ok(Json.createObjectBuilder()
                        .add("present", holds.isPresent())
                        .add("by", people.nameOf(holds.by()))
                        .add("at", holds.at().toString())
                        .add("self", holds.isSelfMade())
                        .add("version", holds.number())
                        .add("savedAt", clock.instant().toString())
                        .build())
                .build();
    }

    private static TickPresence.Sent sent(EnrolmentId enrolment, JsonObject body) {
        var present = body.get("present");
        var wellFormed = NAMES.equals(body.keySet())
                && (JsonValue.TRUE.equals(present) || JsonValue.FALSE.equals(present))
                && body.get("age") instanceof JsonNumber age
                && age.isIntegral()
                && age.bigIntegerValue().bitLength() < 63
                && body.get("command") instanceof JsonString command
                && command.getString().matches("[0-9a-f-]{36}");
        if (!wellFormed) {
            throw new BadRequestException("present, age and command are needed, and nothing else");
        }
        return new TickPresence.Sent(
                body.getString("command"),
                enrolment,
                JsonValue.TRUE.equals(present),
                Duration.ofMillis(body.getJsonNumber("age").longValue()));
    }
}
