// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.rulebook;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.Pages;

/** Every rule of the course: to search, to choose from, to print. Its address with {@code ?rule=PRO-01#PRO-01} leads to one of them. */
@Path("/rules")
public class RulePages {

    @Inject
    private CoursePackages packages;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    @GET
    @Allow({Role.PARTICIPANT, Role.TEACHER, Role.ASSISTANT})
    public Response page(@BeanParam RuleQuery query) {
        var session = current.get();
        var rules = packages.of(session.edition()).rules();
        return pages.page("modelling/rules.jte", RulesPage.of(rules, query.asked(), query.led(), session.language()));
    }
}
