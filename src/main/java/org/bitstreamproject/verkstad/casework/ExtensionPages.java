// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import static org.bitstreamproject.verkstad.shared.domain.Role.TEACHER;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.bitstreamproject.verkstad.casework.ExtendDeadline.Typed;
import org.bitstreamproject.verkstad.course.ExtensionRefused;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.jspecify.annotations.Nullable;

/** More time for one case, on the teacher's side. */
@Path("/case/{uid}/dates")
public class ExtensionPages {
    @Inject
    private ExtendDeadline extending;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    @GET
    @Allow(TEACHER)
    public Response page(@PathParam("uid") String uid, @QueryParam("saved") @Nullable String saved) {
        var told = "given".equals(saved) || "withdrawn".equals(saved) ? saved : null;
        return page(200, uid, Typed.NOTHING, FieldErrors.NONE, told);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(TEACHER)
    public Response give(
            @PathParam("uid") String uid,
            @FormParam("milestone") @DefaultValue("") String milestone,
            @FormParam("day") @DefaultValue("") String typed,
            @FormParam("reason") @DefaultValue("") String reason) {
        var form = new Typed(milestone, typed, reason);
        var day = parsed(typed);
        if (day == null) {
            return refused(uid, form, "day", pages.view().t("course.plan.notADate"));
        }
        try {
            Twice.done(() -> extending.give(current.get(), uid, milestone, day, reason));
        } catch (ExtensionRefused refused) {
            return refused(uid, form, refused.field(), refused.text(pages.view()));
        }
        return pages.seeOther("/case/" + uid + "/dates?saved=given");
    }

    @POST
    @Path("withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(TEACHER)
    public Response withdraw(@PathParam("uid") String uid, @FormParam("milestone") @DefaultValue("") String milestone) {
        Twice.done(() -> extending.withdraw(current.get(), uid, milestone));
        return pages.seeOther("/case/" + uid + "/dates?saved=withdrawn");
    }

    private Response refused(String uid, Typed form, String field, String text) {
        return page(422, uid, form, new FieldErrors(Map.of(field, text)), null);
    }

    private Response page(int status, String uid, Typed typed, FieldErrors errors, @Nullable String told) {
        return pages.page(status, "casework/extension.jte", extending.page(current.get(), uid, typed, errors, told));
    }

    private static @Nullable LocalDate parsed(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException notADate) {
            return null;
        }
    }
}
