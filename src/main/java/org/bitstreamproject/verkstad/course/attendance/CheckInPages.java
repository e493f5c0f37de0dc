// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.attendance;

import static org.bitstreamproject.verkstad.shared.domain.Role.PARTICIPANT;

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
import java.util.Map;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.jspecify.annotations.Nullable;

/** A participant in the room types the code on the wall. */
@Path("/meetings/{anchor}/here")
public class CheckInPages {
    @Inject
    private CheckIn checkIn;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    /** @param present null as long as nobody has ticked the person today */
    public record Page(String anchor, boolean on, @Nullable Boolean present, String typed, FieldErrors errors) {}

    @GET
    @Allow(PARTICIPANT)
    public Response page(@PathParam("anchor") String anchor) {
        return pages.page("meetings/here.jte", page(anchor, "", FieldErrors.NONE));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(PARTICIPANT)
    public Response type(@PathParam("anchor") String anchor, @FormParam("code") @DefaultValue("") String code) {
        var session = current.get();
        var answer = Twice.tried(() -> checkIn.type(session, anchor, code));
        return switch (answer) {
            case DONE, NOT_TODAY -> pages.seeOther("/meetings/" + anchor + "/here");
            case WRONG -> again(anchor, code, "meetings.here.wrong");
            case SLOWED -> again(anchor, code, "meetings.here.slowed");
        };
    }

    private Response again(String anchor, String code, String why) {
        var errors = new FieldErrors(Map.of("code", pages.view().t(why)));
        return pages.page(422, "meetings/here.jte", page(anchor, code, errors));
    }

    private Page page(String anchor, String typed, FieldErrors errors) {
        var session = current.get();
        return new Page(anchor, checkIn.isOn(session, anchor), checkIn.today(session, anchor), typed, errors);
    }
}
