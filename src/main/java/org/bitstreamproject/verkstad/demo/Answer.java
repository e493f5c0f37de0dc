// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.bitstreamproject.verkstad.demo.services.ServiceAnswer;

/** What the imitation sends back: a page, a redirect or a service's answer. */
record Answer(int status, String contentType, Map<String, String> headers, byte[] body) {
    static Answer page(int status, byte[] html) {
        return new Answer(status, "text/html; charset=utf-8", Map.of(), html);
    }

    static Answer seeOther(String address) {
        return new Answer(303, "text/html; charset=utf-8", Map.of("Location", address), new byte[0]);
    }

    static Answer of(ServiceAnswer answer) {
        return new Answer(
                answer.status(),
                answer.mediaType() + "; charset=utf-8",
                answer.headers(),
                answer.body().getBytes(StandardCharsets.UTF_8));
    }

    Answer withCookie(String cookie) {
        return new Answer(
                status,
                contentType,
                Map.of("Set-Cookie", cookie, "Location", headers.getOrDefault("Location", "")),
                body);
    }
}
