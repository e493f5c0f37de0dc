// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.NewSession;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.bitstreamproject.verkstad.shared.web.Sessions;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.jspecify.annotations.Nullable;

/** What the set-up pages do alike: know their session, show a page in its language, let the teacher in. */
@Dependent
class ConnectDesk {
    private final ConnectSessions connecting;
    private final Sessions sessions;
    private final Welcome welcome;
    private final Platforms platforms;
    private final Pages pages;
    private final Texts texts;

    @Inject
    ConnectDesk(
            ConnectSessions connecting,
            Sessions sessions,
            Welcome welcome,
            Platforms platforms,
            Pages pages,
            Texts texts) {
        this.connecting = connecting;
        this.sessions = sessions;
        this.welcome = welcome;
        this.platforms = platforms;
        this.pages = pages;
        this.texts = texts;
    }

    /** The session of this browser; without one 401, which says to open the link again, best in a window of its own. */
    ConnectSession session(@Nullable String token) {
        return connecting
                .live(token == null ? "" : token)
                .orElseThrow(() -> new WebApplicationException(pages.page(401, "course/connectClosed.jte", "")));
    }

    /** As above for a form, which must be this session's own: another site cannot know the handle. */
    ConnectSession session(@Nullable String token, @Nullable String handle) {
        var session = session(token);
        if (!session.handle().equals(handle)) {
            throw new WebApplicationException(Response.Status.CONFLICT);
        }
        return session;
    }

    Response page(ConnectSession session, int status, String template, Object page) {
        return Response.status(status)
                .type("text/html; charset=utf-8")
                .entity(pages.render(template, session.language(), page))
                .build();
    }

    Response seeOther(String path) {
        return pages.seeOther(path);
    }

    /** Admits the teacher as the launch would have, opens the session, and forgets the set-up session. */
    Response enter(ConnectSession session, String path) {
        var admission = welcome.admit(session.arrival());
        var opened = sessions.open(
                new NewSession(admission.person(), admission.enrolment(), admission.role(), null, "teacher"));
        connecting.end(session);
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", path)
                .header("Set-Cookie", opened.setCookie())
                .header("Set-Cookie", ConnectTicket.clearCookie())
                .build();
    }

    ConnectViews.Frame frame(ConnectSession session) {
        var title = session.title();
        return new ConnectViews.Frame(
                session.handle(),
                title == null ? session.lmsContextId() : title,
                platform(session).name(),
                session.language());
    }

    KnownPlatform platform(ConnectSession session) {
        return platforms.one(session.platform()).orElseThrow();
    }

    Country country(ConnectSession session) {
        return platform(session).country();
    }

    ConnectViews.Home home(ConnectSession session, StartForm form, CoursePackage course, FieldErrors errors) {
        var scales = course.scales().stream()
                .map(scale -> new ConnectViews.Option(scale.id(), scale.title().in(session.language())))
                .toList();
        List<String> zones = new ArrayList<>(StartForm.ZONES);
        if (!zones.contains(form.zone()) && !form.zone().isBlank()) {
            zones.add(form.zone());
        }
        return new ConnectViews.Home(form, scales, zones, errors);
    }

    FieldErrors errors(ConnectSession session, Map<String, String> faults) {
        var messages = new LinkedHashMap<String, String>();
        faults.forEach((field, key) -> messages.put(field, texts.text(session.language(), key)));
        return new FieldErrors(messages);
    }
}
