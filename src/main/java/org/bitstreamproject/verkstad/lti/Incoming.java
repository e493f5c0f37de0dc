// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a platform's form from the wire without the container's help. */
final class Incoming {
    private static final String FORM_TYPE = "application/x-www-form-urlencoded";

    private Incoming() {}

    /** @throws LaunchRefused with {@code broken} unless the body is a form with whole percent escapes */
    static Form form(HttpServletRequest request, InputStream body, Reason broken) throws IOException {
        String type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        LaunchRefused.unless(type.startsWith(FORM_TYPE), broken);
        return parsed(new String(body.readAllBytes(), StandardCharsets.UTF_8), broken);
    }

    static Form query(HttpServletRequest request, Reason broken) {
        String query = request.getQueryString();
        return parsed(query == null ? "" : query, broken);
    }

    /** Our own address with the query the platform called it by. */
    static String url(String baseUrl, String path, HttpServletRequest request) {
        @Nullable String query = request.getQueryString();
        return baseUrl + path + (query == null ? "" : "?" + query);
    }

    private static Form parsed(String text, Reason broken) {
        try {
            return Form.parse(text);
        } catch (IllegalArgumentException e) {
            throw new LaunchRefused(broken);
        }
    }
}
