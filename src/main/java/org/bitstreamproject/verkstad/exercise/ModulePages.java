// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.course.OwnDeadlines;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.Pages;

/** One module: what it is for, its exercises, and what to do next. */
@Path("/module/{id}")
public class ModulePages {
    @Inject
    private CoursePackages packages;

    @Inject
    private OwnDeadlines deadlines;

    @Inject
    private ItemStatuses statuses;

    @Inject
    private ModuleTexts texts;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    @GET
    @Allow({Role.PARTICIPANT, Role.TEACHER, Role.ASSISTANT})
    public Response page(@PathParam("id") String id) {
        var session = current.get();
        var course = packages.of(session.edition());
        var module = course.module(id).orElseThrow(NotVisible::new);
        var page = ModulePage.of(
                module,
                texts.of(module, course, session.language()),
                statuses.of(session.enrolment()),
                deadlines.of(session.edition(), session.enrolment()),
                session.language());
        return pages.page("exercise/module.jte", page);
    }
}
