// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.course.Platforms;
import org.bitstreamproject.verkstad.lti.LaunchLog;
import org.bitstreamproject.verkstad.lti.LaunchSteps;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.web.AllowAll;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;

/** The launch doctor of the operator: every attempt of every platform that is kept. */
@Path("/admin/launches")
@BehindKey
public class LaunchPages {
    private static final int LOGGED = 20;

    @Inject
    private LaunchLog log;

    @Inject
    private Clocks clocks;

    @Inject
    private Platforms platforms;

    @Inject
    private Doctor doctor;

    @Inject
    private AdminAnswers answers;

    @GET
    @AllowAll
    public Response list(
            @QueryParam("platform") @DefaultValue("") String platform,
            @QueryParam("reason") @DefaultValue("") String reason,
            @QueryParam("day") @DefaultValue("") String day,
            @QueryParam("before") @DefaultValue("0") long before) {
        var filter = new LaunchesPage.Filter(platform, reason, day.strip());
        var asked = Typed.day(filter.day());
        if (asked.isEmpty() && !filter.day().isEmpty()) {
            return list(422, filter, LaunchLog.Wanted.ALL, before, answers.fault("day", "admin.fault.DATE"));
        }
        return list(200, filter, wanted(filter, asked), before, FieldErrors.NONE);
    }

    @GET
    @Path("log")
    @AllowAll
    public Response log(@QueryParam("ref") @DefaultValue("") String reference) {
        var launches = reference.isEmpty()
                ? log.find(LaunchLog.Wanted.ALL, Long.MAX_VALUE, LOGGED)
                : log.one(reference).map(List::of).orElseThrow(NotVisible::new);
        var page = new LaunchLogPage(launches.stream().map(LaunchSteps::lines).toList(), reference);
        return answers.page(200, "admin/launchLog.jte", page);
    }

    @GET
    @Path("{correlation}")
    @AllowAll
    public Response one(@PathParam("correlation") String correlation) {
        var launch = log.one(correlation).orElseThrow(NotVisible::new);
        var advice = launch.reason().map(doctor::of).orElse(null);
        return answers.page(200, "admin/launch.jte", new LaunchPage(launch, advice));
    }

    private Response list(
            int status, LaunchesPage.Filter filter, LaunchLog.Wanted wanted, long before, FieldErrors errors) {
        var newest = before <= 0;
        var found = log.find(wanted, newest ? Long.MAX_VALUE : before, LaunchesPage.SIZE + 1);
        var page = LaunchesPage.of(found, platforms.all(), filter, clocks.ofAll(), newest, errors);
        return answers.page(status, "admin/launches.jte", page);
    }

    private static LaunchLog.Wanted wanted(LaunchesPage.Filter filter, Optional<LocalDate> day) {
        return new LaunchLog.Wanted(
                filter.platform(),
                filter.reason(),
                day.map(asked -> asked.atStartOfDay(Typed.ZONE).toInstant()).orElse(null),
                day.map(asked -> asked.plusDays(1).atStartOfDay(Typed.ZONE).toInstant())
                        .orElse(null));
    }
}
