// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.web.BodyTooLarge;
import org.bitstreamproject.verkstad.shared.web.SizeLimit;
import org.jspecify.annotations.Nullable;

/** Reads a platform's form from the wire without the container's help. */
final class Incoming {
    private static final String FORM_TYPE = "application/x-www-form-urlencoded";

    private static final long LARGEST = 256 * 1024L;

    private Incoming() {}

    /**
     * @param broken LTI11-BODY-INVALID or OIDC-BODY-INVALID
     * @throws LaunchRefused with {@code broken} unless the body is a form with whole percent escapes; with BODY-TOO-LARGE or
     *     BODY-TOO-SLOW when it does not arrive within bounds
     */
    static Form form(HttpServletRequest request, InputStream body, Reason broken) throws IOException {
        String type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        LaunchRefused.unless(type.startsWith(FORM_TYPE), broken);
        boolean old = broken == Reason.LTI11_BODY_INVALID;
        LaunchRefused.unless(
                request.getContentLengthLong() <= LARGEST,
                old ? Reason.LTI11_BODY_TOO_LARGE : Reason.OIDC_BODY_TOO_LARGE);
        LaunchRefused.unless(
                request.getAttribute(SizeLimit.CROWDED) == null, old ? Reason.LTI11_BUSY : Reason.OIDC_BUSY);
        try {
            return parsed(new String(body.readAllBytes(), StandardCharsets.UTF_8), broken);
        } catch (IOException e) {
            if (BodyTooLarge.caused(e)) {
                throw new LaunchRefused(old ? Reason.LTI11_BODY_TOO_LARGE : Reason.OIDC_BODY_TOO_LARGE);
            }
            throw new LaunchRefused(old ? Reason.LTI11_BODY_TOO_SLOW : Reason.OIDC_BODY_TOO_SLOW, e);
        }
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
