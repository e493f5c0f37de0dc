// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** Renders typed templates. A template takes {@code view} and, unless it has nothing to say, {@code page}. */
@ApplicationScoped
public class Pages {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    @Inject
    private Texts texts;

    @Inject
    private Assets assets;

    @Inject
    private CurrentSession current;

    @Inject
    private HttpServletRequest request;

    @Inject
    private ConfidentialHere confidential;

    public Pages() {
        engine.setBinaryStaticContent(true);
    }

    /** 200 with the page. @param template such as {@code casework/case.jte} */
    public Response page(String template, Object page) {
        return page(200, template, page);
    }

    public Response page(int status, String template, Object page) {
        // a failure is not the time for more questions to the database
        var view = status < 500 ? view() : plain().confided(() -> true);
        return html(status, render(template, view, page));
    }

    /** After a POST: the browser fetches the page by GET and may reload it. @param path on our own origin, begins with / */
    public Response seeOther(String path) {
        return Response.status(303).header("Location", path).build();
    }

    /** For a page in another language than the request's, as after a refused launch. */
    public byte[] render(String template, Language language, Object page) {
        return render(template, new View(texts, assets, language, null, "/"), page);
    }

    /**
     * A page that belongs to no launch, in a language of its own choice.
     *
     * @param guest language, and what the page's forms are bound to
     */
    public Response guestPage(int status, String template, Guest guest, Object page) {
        var view = View.guest(texts, assets, guest.language(), path(), guest.handle());
        return html(status, render(template, view, page));
    }

    /** The language the browser asks for. */
    public Language browserLanguage() {
        return Language.fromLaunch(request.getHeader("Accept-Language"));
    }

    /** The view of this request: the session's language, else the browser's. */
    public View view() {
        return plain().confided(confidential::holds);
    }

    private View plain() {
        var session = current.maybe().orElse(null);
        var language = session != null ? session.language() : browserLanguage();
        return new View(texts, assets, language, session, path());
    }

    /** Not private for tests only: they have no JAX-RS. */
    Response html(int status, byte[] page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(page)
                .build();
    }

    private String path() {
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private byte[] render(String template, View view, Object page) {
        var output = new Utf8ByteOutput();
        engine.render(template, Map.of("view", view, "page", page), output);
        return output.toByteArray();
    }
}
