// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.services;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bitstreamproject.verkstad.demo.moodle.PhpJson;

/** What goes back: status, media type, headers and a text body, often empty. */
public record ServiceAnswer(int status, String mediaType, Map<String, String> headers, String body) {
    public ServiceAnswer {
        headers = Map.copyOf(headers);
    }

    static ServiceAnswer of(int status, String mediaType, String body) {
        return new ServiceAnswer(status, mediaType, Map.of(), body);
    }

    /** JSON that is written already. */
    public static ServiceAnswer json(int status, String written) {
        return of(status, "application/json", written);
    }

    static ServiceAnswer json(int status, String mediaType, Object body) {
        return of(status, mediaType, PhpJson.write(body));
    }

    ServiceAnswer with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new ServiceAnswer(status, mediaType, more, body);
    }

    /** Moodle's answer when it finds no handler, or no right, before any service has run. */
    static ServiceAnswer refused(int status, String reason, ServiceCall call) {
        var request = new LinkedHashMap<String, Object>();
        request.put("method", call.method());
        request.put("url", "/mod/lti/services.php" + call.path());
        request.put("accept", call.accept() == null ? "" : call.accept());
        request.put("contentType", call.mediaType());
        var body = new LinkedHashMap<String, Object>();
        body.put("status", status);
        body.put("reason", reason);
        body.put("request", request);
        return json(status, "application/json", body);
    }
}
