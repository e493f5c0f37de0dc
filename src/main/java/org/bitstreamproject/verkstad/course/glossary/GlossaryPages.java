// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.glossary;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.Pages;

/** The course's word list: to search, to read in the order of any language, to print. */
@Path("/glossary")
public class GlossaryPages {
    private static final int LONGEST_SEARCH = 60;

    @Inject
    private CoursePackages packages;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    @GET
    @Allow({Role.PARTICIPANT, Role.TEACHER, Role.ASSISTANT})
    public Response page(@QueryParam("q") @DefaultValue("") String asked, @QueryParam("by") String by) {
        var session = current.get();
        var search = asked.substring(0, Math.min(asked.length(), LONGEST_SEARCH));
        var order = Language.chosen(by).orElse(session.language());
        var terms = packages.of(session.edition()).glossary();
        return pages.page("glossary/glossary.jte", GlossaryPage.of(terms, search, order, session.language()));
    }
}
