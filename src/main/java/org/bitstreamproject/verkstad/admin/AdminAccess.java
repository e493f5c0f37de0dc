// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.util.Set;
import org.bitstreamproject.verkstad.shared.web.FormBody;
import org.bitstreamproject.verkstad.shared.web.Guest;
import org.bitstreamproject.verkstad.shared.web.MultipartBody;
import org.bitstreamproject.verkstad.shared.web.Pages;

/** The gate of every page behind the key: a session, and for writes the handle the session's own pages carry. */
@Provider
@BehindKey
@Priority(Priorities.AUTHENTICATION + 10)
public class AdminAccess implements ContainerRequestFilter {
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    private AdminSessions sessions;

    @Inject
    private Operator operator;

    @Inject
    private Pages pages;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var cookie = request.getCookies().get(AdminCookie.NAME);
        var session = cookie == null ? null : sessions.live(cookie.getValue()).orElse(null);
        var reads = READS.contains(request.getMethod());
        if (cookie == null || session == null) {
            request.abortWith(
                    reads
                            ? pages.seeOther("/admin?to=" + URLEncoder.encode(path(request), UTF_8))
                            : SignInPages.form(pages, 401, SignInPage.ended()));
            return;
        }
        operator.set(session, cookie.getValue());
        if (!reads && !isBound(session, request)) {
            request.abortWith(SignInPages.form(pages, 409, SignInPage.otherSession()));
        }
    }

    private static String path(ContainerRequestContext request) {
        var uri = request.getUriInfo().getRequestUri();
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    /** Reads the form and puts the bytes back for the resource method. */
    private static boolean isBound(Guest session, ContainerRequestContext request) throws IOException {
        var bytes = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(bytes));
        try {
            var type = request.getHeaderString("Content-Type");
            var handle = type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA)
                    ? MultipartBody.parse(type, bytes).text("_handle").orElse(null)
                    : FormBody.parse(new String(bytes, UTF_8)).first("_handle");
            return handle != null && MessageDigest.isEqual(session.handle().getBytes(UTF_8), handle.getBytes(UTF_8));
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }
}
