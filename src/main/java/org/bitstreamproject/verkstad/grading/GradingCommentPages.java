// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

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
import java.util.Objects;
import org.bitstreamproject.verkstad.review.AnnotatePage;
import org.bitstreamproject.verkstad.review.AnnotateQuery;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.Pages;

/** An examiner's annotations of one model, written by plain forms. */
@Path("grading/{person: [0-9]{1,18}}/comments/{field}")
public class GradingCommentPages {
    @Inject
    private AnnotateCase annotate;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    @GET
    @Allow(grants = Grant.EXAMINER)
    public Response show(
            @PathParam("person") long person, @PathParam("field") String field, @BeanParam AnnotateQuery query) {
        return page(person, field).show(query);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(grants = Grant.EXAMINER)
    public Response write(
            @PathParam("person") long person, @PathParam("field") String field, MultivaluedMap<String, String> form) {
        var copy = Objects.requireNonNullElse(form.getFirst("copy"), "");
        return page(person, field)
                .write(field, form, typed -> annotate.write(current.get(), GradingPages.id(person), copy, typed));
    }

    @POST
    @Path("withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(grants = Grant.EXAMINER)
    public Response withdraw(
            @PathParam("person") long person, @PathParam("field") String field, MultivaluedMap<String, String> form) {
        return page(person, field)
                .withdraw(form, annotation -> annotate.withdraw(current.get(), GradingPages.id(person), annotation));
    }

    // a page shown after a refusal stands at the form's address: reloading it, or changing the language, leads back
    @GET
    @Path("withdraw")
    @Allow(grants = Grant.EXAMINER)
    public Response afterWithdraw(@PathParam("person") long person, @PathParam("field") String field) {
        return page(person, field).show(new AnnotateQuery());
    }

    private AnnotatePage page(long person, String field) {
        return new AnnotatePage(
                pages,
                AnnotateCase.way(GradingPages.id(person)) + field,
                asked -> annotate.page(current.get(), GradingPages.id(person), field, asked),
                annotate::copyOf);
    }
}
