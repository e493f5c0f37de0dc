// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.deeplinking;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitstreamproject.verkstad.lti.LaunchRefused;
import org.bitstreamproject.verkstad.lti.Refusals;
import org.bitstreamproject.verkstad.shared.web.AllowAll;
import org.bitstreamproject.verkstad.shared.web.ContentPolicy;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.FormBody;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.bitstreamproject.verkstad.shared.web.Texts;

/** The page inside the LMS's frame where a teacher ticks what the course shall link to. */
@Path(BeginChoice.PATH + "{token}")
public class ChoicePages {
    private static final String FIELD = "content";

    @Inject
    private AnswerChoice answer;

    @Inject
    private Refusals refusals;

    @Inject
    private Pages pages;

    @Inject
    private Texts texts;

    @Inject
    private ContentPolicy policy;

    @GET
    @AllowAll
    public Response choose(@PathParam("token") String token, @Context HttpHeaders headers) {
        try {
            return page(200, token, answer.offer(token, browser(headers, token)), Set.of(), FieldErrors.NONE);
        } catch (LaunchRefused refused) {
            return refused(refused, token, headers);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AllowAll
    public Response chosen(@PathParam("token") String token, @Context HttpHeaders headers, String body) {
        try {
            var offer = answer.offer(token, browser(headers, token));
            var form = FormBody.parse(body);
            if ("cancel".equals(form.first("_action"))) {
                return handedOver(token, answer.handOver(token, offer, List.of()));
            }
            var wanted = new LinkedHashSet<>(form.fields().getOrDefault(FIELD, List.of()));
            var choices = offer.choices(wanted);
            var fault = offer.fault(wanted);
            if (fault.isPresent()) {
                var errors = new FieldErrors(Map.of(FIELD, texts.text(offer.language(), fault.get())));
                return page(422, token, offer, wanted, errors);
            }
            return handedOver(token, answer.handOver(token, offer, choices));
        } catch (LaunchRefused refused) {
            return refused(refused, token, headers);
        } catch (IllegalArgumentException brokenForm) {
            return Response.status(Response.Status.BAD_REQUEST).build();
        }
    }

    private Response page(int status, String token, AnswerChoice.Offer offer, Set<String> chosen, FieldErrors errors) {
        var page = new ChoicePage(
                BeginChoice.PATH + token,
                offer.request().multiple(),
                offer.menu().groups(),
                chosen,
                errors);
        return html(status, pages.render("lti/choose.jte", offer.language(), page))
                .build();
    }

    private Response handedOver(String token, AnswerChoice.Handover handover) {
        var page = new HandoverPage(handover.url(), handover.fields(), handover.items());
        return html(200, pages.render("lti/handover.jte", handover.language(), page))
                // only this page may post to another site, and only to the platform that asked
                .header("Content-Security-Policy", policy.postingTo(ReturnAddress.origin(handover.url())))
                .header("Set-Cookie", ChoiceCookie.clear(token))
                .build();
    }

    private static Response.ResponseBuilder html(int status, byte[] page) {
        return Response.status(status).type("text/html; charset=utf-8").entity(page);
    }

    private Response refused(LaunchRefused refused, String token, HttpHeaders headers) {
        var origin = answer.origin(token);
        return refusals.page(
                refused,
                new Refusals.Circumstances(
                        origin.version(),
                        origin.platform(),
                        headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE),
                        null));
    }

    private static Optional<String> browser(HttpHeaders headers, String token) {
        return Optional.ofNullable(headers.getCookies().get(ChoiceCookie.name(token)))
                .map(Cookie::getValue)
                .filter(word -> !word.isBlank());
    }
}
