// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.Pages;

/** An examiner looks through the own comments and lets the group read them. */
@Path("grading/{person: [0-9]{1,18}}/publish-comments")
public class PublishCommentPages {
    @Inject
    private PublishComments publish;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    @GET
    @Allow(grants = Grant.EXAMINER)
    public Response confirm(@PathParam("person") long person) {
        return publish.waiting(current.get(), GradingPages.id(person))
                .map(own -> pages.page("grading/publishComments.jte", own))
                .orElseGet(() -> pages.seeOther("/grading/" + person));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(grants = Grant.EXAMINER)
    public Response publish(@PathParam("person") long person, MultivaluedMap<String, String> form) {
        var confirmed = Set.copyOf(form.getOrDefault("comment", List.of()));
        int published = Twice.tried(() -> publish.publish(current.get(), GradingPages.id(person), confirmed));
        return pages.seeOther("/grading/" + person + "?done=" + (published > 0 ? "comments" : "comments-none"));
    }

    static String way(EnrolmentId person) {
        return "/grading/" + person.value() + "/publish-comments";
    }
}
