// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.services;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One call of a service. The path is what follows services.php; the body is text as received. */
public record ServiceCall(
        String method,
        String path,
        Map<String, String> query,
        @Nullable String accept,
        @Nullable String contentType,
        @Nullable String authorization,
        String body) {
    public ServiceCall {
        query = Map.copyOf(query);
    }

    /** The same call with the path after a prefix. */
    public ServiceCall inside(String prefix) {
        return new ServiceCall(
                method, path.substring(prefix.length()), query, accept, contentType, authorization, body);
    }

    public Optional<String> bearer() {
        return Optional.ofNullable(authorization)
                .filter(header -> header.startsWith("Bearer "))
                .map(header -> header.substring("Bearer ".length()).strip());
    }

    /** The media type sent, without parameters such as a charset. */
    String mediaType() {
        return contentType == null ? "" : contentType.split(";", 2)[0].strip();
    }

    Optional<Long> number(String name) {
        return Optional.ofNullable(query.get(name))
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }
}
