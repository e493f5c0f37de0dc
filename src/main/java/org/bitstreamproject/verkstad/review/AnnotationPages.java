// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import static org.bitstreamproject.verkstad.shared.domain.Role.PARTICIPANT;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.Pages;

/** A reviewer's annotations of one model, written by plain forms. */
@Path("/review/{uid}/comments/{field}")
public class AnnotationPages {
    @Inject
    private AnnotateReview annotate;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    @GET
    @Allow(PARTICIPANT)
    public Response show(
            @PathParam("uid") String uid, @PathParam("field") String field, @BeanParam AnnotateQuery query) {
        return page(uid, field).show(query);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(PARTICIPANT)
    public Response write(
            @PathParam("uid") String uid, @PathParam("field") String field, MultivaluedMap<String, String> form) {
        return page(uid, field).write(field, form, typed -> annotate.write(current.get(), uid, typed));
    }

    @POST
    @Path("withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(PARTICIPANT)
    public Response withdraw(
            @PathParam("uid") String uid, @PathParam("field") String field, MultivaluedMap<String, String> form) {
        return page(uid, field).withdraw(form, annotation -> annotate.withdraw(current.get(), uid, annotation));
    }

    // a page shown after a refusal stands at the form's address: reloading it, or changing the language, leads back
    @GET
    @Path("withdraw")
    @Allow(PARTICIPANT)
    public Response afterWithdraw(@PathParam("uid") String uid, @PathParam("field") String field) {
        return page(uid, field).show(new AnnotateQuery());
    }

    private AnnotatePage page(String uid, String field) {
        return new AnnotatePage(
                pages,
                AnnotateReview.way(uid) + field,
                asked -> annotate.page(current.get(), uid, field, asked),
                any -> "");
    }
}
