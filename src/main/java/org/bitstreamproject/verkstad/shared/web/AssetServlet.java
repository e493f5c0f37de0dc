// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Serves the built front end, in the smallest form the browser takes. */
@WebServlet("/assets/*")
public class AssetServlet extends HttpServlet {
    private static final Map<String, String> TYPES = Map.of(
            "css",
            "text/css;charset=utf-8",
            "js",
            "text/javascript;charset=utf-8",
            "svg",
            "image/svg+xml",
            "png",
            "image/png",
            "ico",
            "image/x-icon",
            "woff2",
            "font/woff2");

    @Inject
    private transient Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var name = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        if (!assets.knows(name)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(
                TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"));
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("Vary", "Accept-Encoding");
        var accepts = String.valueOf(request.getHeader("Accept-Encoding"));
        for (var coding : Map.of("br", ".br", "gzip", ".gz").entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList()) {
            var smaller = accepts.contains(coding.getKey())
                    ? assets.content(name + coding.getValue())
                    : java.util.Optional.<byte[]>empty();
            if (smaller.isPresent()) {
                response.setHeader("Content-Encoding", coding.getKey());
                send(response, smaller.get());
                return;
            }
        }
        send(response, assets.content(name).orElseThrow());
    }

    private static void send(HttpServletResponse response, byte[] bytes) throws IOException {
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
