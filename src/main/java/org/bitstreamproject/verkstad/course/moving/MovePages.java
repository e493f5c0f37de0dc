// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.moving;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.course.MoveEdition;
import org.bitstreamproject.verkstad.shared.domain.DomainException;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.bitstreamproject.verkstad.shared.web.Texts;

/** An examiner sees what another version of the course would change for whom, and moves the edition. */
@Path("/edition/version")
public class MovePages {
    private static final String TEMPLATE = "course/version.jte";

    @Inject
    private MoveEdition move;

    @Inject
    private CoursePackages packages;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    @Inject
    private Texts texts;

    @GET
    @Allow(grants = Grant.EXAMINER)
    public Response page(
            @QueryParam("to") @DefaultValue("") String to, @QueryParam("moved") @DefaultValue("") String moved) {
        return pages.page(TEMPLATE, model(to, !moved.isEmpty(), ""));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(grants = Grant.EXAMINER)
    public Response move(
            @FormParam("to") @DefaultValue("") String to, @FormParam("from") @DefaultValue("") String from) {
        var session = current.get();
        try {
            Twice.done(() -> move.move(session.edition(), to, from, session.actor()));
            return pages.seeOther("/edition/version?moved=1");
        } catch (DomainException refused) {
            if (refused.status() == 404) {
                throw refused;
            }
            var why = texts.text(session.language(), refused.messageKey());
            return pages.page(refused.status(), TEMPLATE, model(refused.status() == 409 ? "" : to, false, why));
        }
    }

    private MovePage model(String to, boolean moved, String refused) {
        var edition = current.get().edition();
        return new MovePage(
                packages.of(edition).version(),
                move.offered(edition),
                to,
                to.isEmpty() ? null : move.preview(edition, to),
                moved,
                refused);
    }
}
