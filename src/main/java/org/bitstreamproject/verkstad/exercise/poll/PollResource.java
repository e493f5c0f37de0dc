// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.poll;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;

/** What a page asks every few seconds: whether anything is new. 304 when nothing is. */
@Path("/api/v1/polls")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
public class PollResource {
    @Inject
    private ShowPolls show;

    @Inject
    private CurrentSession current;

    @Context
    private Request request;

    /** Uids of the polls that take answers or wait to. */
    @GET
    @Allow({Role.PARTICIPANT, Role.TEACHER, Role.ASSISTANT})
    public Response open() {
        var open = Json.createArrayBuilder();
        var room = show.open(current.get());
        room.open().forEach(line -> open.add(line.uid()));
        return unlessKnown(
                room.state(), Json.createObjectBuilder().add("open", open).build());
    }

    /** State, and the result as far as whoever asks may see it: option → number of people. */
    @GET
    @Path("{uid}")
    @Allow({Role.PARTICIPANT, Role.TEACHER, Role.ASSISTANT})
    public Response one(@PathParam("uid") String uid) {
        var who = current.get();
        var inTheRoom = !who.is(Role.PARTICIPANT);
        var poll = inTheRoom ? show.screen(who, uid) : show.phone(who, uid);
        var answer = Json.createObjectBuilder().add("state", poll.state());
        if (inTheRoom || poll.shown()) {
            answer.add("people", poll.tally().people());
        }
        if (poll.shown() && poll.tally().visible()) {
            var options = Json.createObjectBuilder();
            poll.tally().bars().forEach(bar -> options.add(bar.option(), bar.count()));
            answer.add("options", options);
        }
        return unlessKnown(poll.version(inTheRoom), answer.build());
    }

    private Response unlessKnown(String version, JsonObject body) {
        var tag = new EntityTag(version.replace(' ', '+'));
        var known = request.evaluatePreconditions(tag);
        return (known != null ? known : Response.ok(body)).tag(tag).build();
    }
}
