// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.poll;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.shared.domain.DomainException;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.jspecify.annotations.Nullable;

/** Answering in the room, mostly on a phone. */
@Path("/poll")
public class PollPages {
    @Inject
    private ShowPolls show;

    @Inject
    private RunPoll run;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    /** What is open; a single one at once. */
    @GET
    @Allow(Role.PARTICIPANT)
    public Response all() {
        var room = show.open(current.get());
        return room.open().size() == 1
                ? pages.seeOther("/poll/" + room.open().get(0).uid())
                : pages.page("exercise/polls.jte", room);
    }

    @GET
    @Path("{uid}")
    @Allow(Role.PARTICIPANT)
    public Response one(@PathParam("uid") String uid, @QueryParam("answered") @Nullable String answered) {
        return shown(200, uid, List.of(), FieldErrors.NONE, answered != null);
    }

    @POST
    @Path("{uid}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(Role.PARTICIPANT)
    public Response vote(@PathParam("uid") String uid, MultivaluedMap<String, String> form) {
        var sent = form.getOrDefault("choice", List.of());
        try {
            Twice.done(() -> run.vote(current.get(), uid, sent));
            return pages.seeOther("/poll/" + uid + "?answered=1");
        } catch (PollPaused | PollClosed | NothingChosen refused) {
            var said = pages.view().t(((DomainException) refused).messageKey());
            return shown(
                    ((DomainException) refused).status(), uid, sent, new FieldErrors(Map.of("choice", said)), false);
        }
    }

    private Response shown(int status, String uid, List<String> typed, FieldErrors errors, boolean answered) {
        var poll = show.phone(current.get(), uid);
        return pages.page(status, "exercise/poll.jte", new PollViews.Phone(poll, typed, errors, answered));
    }
}
