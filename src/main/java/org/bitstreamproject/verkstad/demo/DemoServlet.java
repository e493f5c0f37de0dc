// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bitstreamproject.verkstad.demo.moodle.Moodle;
import org.bitstreamproject.verkstad.demo.services.ServiceCall;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** Everything under /demo, on 127.0.0.1 only and only when the demo is on; elsewhere it is not there. */
@WebServlet("/demo/*")
public class DemoServlet extends HttpServlet {
    @Inject
    private transient DemoMoodles moodles;

    @Inject
    private transient MoodleSite site;

    @Inject
    private transient SitePages pages;

    @Inject
    private transient MadeCourses courses;

    @Inject
    private transient AddedLinks added;

    @Inject
    private transient RegisteredTools registered;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        if (!moodles.enabled() || !request.getServerName().equals(DemoMoodles.HOST)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var answer = answer(request);
        if (answer.isEmpty()) response.sendError(HttpServletResponse.SC_NOT_FOUND);
        else send(answer.get(), response);
    }

    private Optional<Answer> answer(HttpServletRequest request) throws IOException {
        var path = Optional.ofNullable(request.getPathInfo()).orElse("");
        if (path.isEmpty()) return Optional.of(Answer.seeOther(moodles.address() + "/"));
        if (path.equals("/")) return Optional.of(pages.start(language(request)));
        if (path.startsWith("/assets/")) return DemoAssets.named(path.substring("/assets/".length()));
        var parts = path.split("/", 3);
        var moodle = moodles.withKey(parts[1]);
        if (moodle.isEmpty()) return Optional.empty();
        var inside = parts.length > 2 ? "/" + parts[2] : "/";
        return inside.startsWith("/mod/lti/service") || inside.equals("/mod/lti/openid-registration.php")
                ? site.service(added.in(courses.serving(moodle.get(), inside)), call(request, inside))
                : site.page(seen(visit(request, moodle.get(), inside)));
    }

    private Visit seen(Visit visit) {
        return visit.at(registered.in(added.in(courses.seenBy(visit)), visit));
    }

    private static Visit visit(HttpServletRequest request, Moodle moodle, String inside) {
        return new Visit(moodle, request.getMethod(), inside, parameters(request), MoodleCookie.read(request, moodle));
    }

    private static ServiceCall call(HttpServletRequest request, String inside) throws IOException {
        var body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new ServiceCall(
                request.getMethod(),
                inside,
                parameters(request),
                request.getHeader("Accept"),
                request.getContentType(),
                request.getHeader("Authorization"),
                body);
    }

    private static Map<String, String> parameters(HttpServletRequest request) {
        var first = new HashMap<String, String>();
        for (var name : Collections.list(request.getParameterNames())) first.put(name, request.getParameter(name));
        return first;
    }

    private static Language language(HttpServletRequest request) {
        return Language.fromLaunch(request.getHeader("Accept-Language"));
    }

    private void send(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        response.setContentType(answer.contentType());
        response.setHeader("Content-Security-Policy", policy());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        answer.headers().forEach(response::setHeader);
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    /** The imitation frames the tool and posts to it, and does nothing else outside itself. */
    private String policy() {
        var both = "'self' " + moodles.toolAddress();
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-src "
                + both + "; form-action " + both + "; frame-ancestors 'self'";
    }
}
