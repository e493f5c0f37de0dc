// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
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
    private Instance<Confiding> confiding;

    public Pages() {
        engine.setBinaryStaticContent(true);
    }

    /** 200 with the page. @param template such as {@code casework/case.jte} */
    public Response page(String template, Object page) {
        return page(200, template, page);
    }

    public Response page(int status, String template, Object page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(render(template, view(), page))
                .build();
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
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(render(template, view, page))
                .build();
    }

    /** The language the browser asks for. */
    public Language browserLanguage() {
        return Language.fromLaunch(request.getHeader("Accept-Language"));
    }

    /** The view of this request: the session's language, else the browser's. */
    public View view() {
        var session = current.maybe().orElse(null);
        var language = session != null ? session.language() : browserLanguage();
        var view = new View(texts, assets, language, session, path());
        return session != null && confiding.stream().anyMatch(one -> one.isConfidential(session, path()))
                ? view.confided()
                : view;
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
