// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bitstreamproject.verkstad.shared.settings.Settings;

/** Strict headers on every answer of the tool; only registered platforms may frame it. */
public class SecurityHeaders implements Filter {
    @Inject
    private ContentPolicy policy;

    @Inject
    private Settings settings;

    @Override
    public void doFilter(ServletRequest any, ServletResponse given, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) any;
        var response = (HttpServletResponse) given;
        if (!request.getRequestURI().startsWith("/demo")) {
            response.setHeader(
                    "Content-Security-Policy", isAdministration(request) ? policy.framedByNobody() : policy.usual());
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Referrer-Policy", "same-origin");
            response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
            response.setHeader("Cache-Control", "no-store");
            if (settings.secureTransport()) {
                response.setHeader("Strict-Transport-Security", "max-age=31536000");
            }
        }
        chain.doFilter(request, response);
    }

    /** Judged by the decoded path: an escaped letter must not open a frame. */
    private static boolean isAdministration(HttpServletRequest request) {
        var path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return path.equals("/admin") || path.startsWith("/admin/");
    }
}
