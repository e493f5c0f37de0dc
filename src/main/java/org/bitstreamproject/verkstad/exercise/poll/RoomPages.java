// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.poll;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.jspecify.annotations.Nullable;

/** Asking the room: the teacher's list of questions and the screen everybody looks at. */
@Path("/polls")
public class RoomPages {
    @Inject
    private ShowPolls show;

    @Inject
    private RunPoll run;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    @GET
    @Allow({Role.TEACHER, Role.ASSISTANT})
    public Response all() {
        return pages.page("exercise/room.jte", show.room(current.get()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow({Role.TEACHER, Role.ASSISTANT})
    public Response open(
            @FormParam("exercise") @DefaultValue("") String exercise,
            @FormParam("question") @DefaultValue("") String question,
            @FormParam("hidden") @Nullable String hidden) {
        var asked = new RunPoll.Asked(exercise, question);
        String uid = Twice.tried(() -> run.open(current.get(), asked, hidden == null));
        return pages.seeOther("/polls/" + uid);
    }

    @GET
    @Path("{uid}")
    @Allow({Role.TEACHER, Role.ASSISTANT})
    public Response screen(@PathParam("uid") String uid) {
        return pages.page("exercise/screen.jte", show.screen(current.get(), uid));
    }

    @POST
    @Path("{uid}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow({Role.TEACHER, Role.ASSISTANT})
    public Response turn(@PathParam("uid") String uid, @FormParam("turn") @DefaultValue("") String wanted) {
        var turn = Arrays.stream(RunPoll.Turn.values())
                .filter(known -> known.name().equals(wanted))
                .findFirst()
                .orElseThrow(NotVisible::new);
        Twice.done(() -> run.turn(current.get(), uid, turn));
        return pages.seeOther("/polls/" + uid);
    }
}
