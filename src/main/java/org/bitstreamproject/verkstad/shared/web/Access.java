// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.jspecify.annotations.Nullable;

/** The one gate before every resource method: session, role or grant, and for writes the session's handle. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class Access implements ContainerRequestFilter {
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    static final String FORM = "verkstad.form";

    @Context
    private ResourceInfo resource;

    @Inject
    private CurrentSession current;

    @Inject
    private Sessions sessions;

    @Inject
    private Belonging belonging;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        var cookie = request.getCookies().get(OpenedSession.COOKIE);
        if (cookie != null) {
            sessions.live(cookie.getValue()).flatMap(belonging::describe).ifPresent(current::set);
        }
        if (method.isAnnotationPresent(AllowAll.class)) {
            return;
        }
        var allow = method.getAnnotation(Allow.class);
        var form = READS.contains(request.getMethod()) ? null : form(request);
        var session = current.maybe().orElseThrow(() -> new NoSession(form));
        if (allow == null || !isAllowed(allow, session)) {
            throw new NotVisible();
        }
        if (!READS.contains(request.getMethod()) && allow.writes()) {
            checkHandle(request, form, session);
        }
    }

    private static boolean isAllowed(Allow allow, SessionInfo session) {
        return Arrays.asList(allow.value()).contains(session.role())
                || Arrays.stream(allow.grants()).anyMatch(session::has);
    }

    private static void checkHandle(ContainerRequestContext request, @Nullable FormBody form, SessionInfo session) {
        var handle = form == null ? request.getHeaderString("X-Verkstad-Handle") : form.first("_handle");
        if (!session.handle().equals(handle)) {
            throw new OtherSession(form);
        }
    }

    /** Reads the form and puts the bytes back for the resource method. */
    private static @Nullable FormBody form(ContainerRequestContext request) throws IOException {
        var type = request.getMediaType();
        if (type == null || !type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
            return null;
        }
        var bytes = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(bytes));
        var form = FormBody.read(bytes);
        request.setProperty(FORM, form);
        return form;
    }
}
