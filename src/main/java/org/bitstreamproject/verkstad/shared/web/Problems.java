// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** Turns a failure into what the caller reads: a page for people, RFC 9457 problem+json for machines. */
@ApplicationScoped
public class Problems {
    @Inject
    private Pages pages;

    @Inject
    private HttpServletRequest request;

    /** A broken rule in the reader's words. @param kept what was typed, shown again so that nothing is lost */
    Response of(DomainException broken, Map<String, List<String>> kept) {
        var text = pages.view().t(broken.messageKey(), broken.args().toArray());
        return forMachine()
                ? json(broken.status(), broken.code(), text, "")
                : pages.page(
                        broken.status(),
                        "layout/error.jte",
                        new ErrorPage(broken.status(), heading(broken.status()), text, "", kept));
    }

    /** Any other status: our own words for it. @param reference incident number or empty */
    Response of(int status, String reference, Map<String, List<String>> kept) {
        return of(status, advice(status), reference, kept);
    }

    Response of(int status, String advice, String reference, Map<String, List<String>> kept) {
        return forMachine()
                ? json(status, "http-" + status, advice, reference)
                : pages.page(
                        status, "layout/error.jte", new ErrorPage(status, heading(status), advice, reference, kept));
    }

    /** The page is of another session than the browser's: its code tells machines it is no conflict of writers. */
    Response otherSession(Map<String, List<String>> kept) {
        var advice = pages.view().t("shared.other-session");
        return forMachine() ? json(409, "other-session", advice, "") : of(409, advice, "", kept);
    }

    private Response json(int status, String code, String detail, String reference) {
        JsonObjectBuilder problem = Json.createObjectBuilder()
                .add("type", "urn:verkstad:" + code)
                .add("title", heading(status))
                .add("status", status)
                .add("detail", detail);
        if (!reference.isEmpty()) {
            problem.add("instance", "urn:verkstad:incident:" + reference);
        }
        return Response.status(status)
                .type("application/problem+json")
                .entity(problem.build().toString())
                .build();
    }

    private String heading(int status) {
        return said("shared.status." + status + ".heading", "shared.status.other.heading");
    }

    private String advice(int status) {
        return said("shared.status." + status + ".advice", "shared.status.other.advice");
    }

    private String said(String key, String otherwise) {
        try {
            return pages.view().t(key);
        } catch (IllegalArgumentException noWordsForIt) {
            return pages.view().t(otherwise);
        }
    }

    private boolean forMachine() {
        return request.getRequestURI().startsWith("/api/");
    }
}
