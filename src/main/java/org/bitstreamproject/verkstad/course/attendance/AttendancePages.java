// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.attendance;

import static org.bitstreamproject.verkstad.shared.domain.Role.ASSISTANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.TEACHER;

import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.jspecify.annotations.Nullable;

/** Teachers and assistants tick who is there. With script each tick saves itself; without, the list is one form. */
@Path("/meetings/{anchor}/attendance")
public class AttendancePages {
    private static final int LONGEST_QUERY = 100;
    private static final Pattern SHOWN = Pattern.compile("([0-9]{1,18}):(yes|no)");

    @Inject
    private ShowRoll roll;

    @Inject
    private TickPresence presence;

    @Inject
    private CheckIn checkIn;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    @GET
    @Allow({TEACHER, ASSISTANT})
    public Response show(
            @PathParam("anchor") String anchor,
            @QueryParam("day") @DefaultValue("") String day,
            @QueryParam("q") @DefaultValue("") String query,
            @QueryParam("country") @Nullable String country,
            @QueryParam("saved") @Nullable String saved) {
        var cut = query.strip();
        var asked = new ShowRoll.Asked(
                anchor,
                number(day),
                cut.substring(0, Math.min(cut.length(), LONGEST_QUERY)),
                Arrays.stream(Country.values())
                        .filter(known -> known.name().equals(country))
                        .findFirst()
                        .orElse(null),
                saved != null);
        return pages.page("meetings/attendance.jte", roll.of(current.get(), asked));
    }

    /** Only rows that were changed on this page become ticks: what others ticked meanwhile stays. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow({TEACHER, ASSISTANT})
    public Response tick(@PathParam("anchor") String anchor, MultivaluedMap<String, String> form) {
        var session = current.get();
        var day = number(String.valueOf(form.getFirst("day")));
        var changed = changed(form);
        Twice.done(() -> presence.tick(session, anchor, day, changed));
        return pages.seeOther("/meetings/" + anchor + "/attendance?day=" + day + "&saved=1");
    }

    @POST
    @Path("code")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow({TEACHER, ASSISTANT})
    public Response code(
            @PathParam("anchor") String anchor,
            @FormParam("day") @DefaultValue("") String day,
            @FormParam("change") @DefaultValue("") String change) {
        var session = current.get();
        if (change.equals("hide")) {
            Twice.done(() -> checkIn.hide(session, anchor, number(day)));
        } else {
            Twice.done(() -> checkIn.show(session, anchor, number(day)));
        }
        return pages.seeOther("/meetings/" + anchor + "/attendance?day=" + number(day) + "#code");
    }

    private static List<TickPresence.Sent> changed(MultivaluedMap<String, String> form) {
        var command = String.valueOf(form.getFirst("_command"));
        if (!command.matches("[0-9a-f-]{36}")) {
            throw new BadRequestException("the form has no command");
        }
        Set<String> present = new HashSet<>(form.getOrDefault("present", List.of()));
        return form.getOrDefault("shown", List.of()).stream()
                .map(SHOWN::matcher)
                .filter(shown -> shown.matches() && shown.group(2).equals("yes") != present.contains(shown.group(1)))
                .map(shown -> new TickPresence.Sent(
                        UUID.fromString(command) + ":" + shown.group(1),
                        new EnrolmentId(Long.parseLong(shown.group(1))),
                        present.contains(shown.group(1)),
                        Duration.ZERO))
                .toList();
    }

    /** 0 for anything else. */
    private static int number(String typed) {
        return typed.matches("[1-9]") ? Integer.parseInt(typed) : 0;
    }
}
