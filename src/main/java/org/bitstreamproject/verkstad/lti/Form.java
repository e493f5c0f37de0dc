// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Form fields as they were sent, in UTF-8 whatever the container believes, with the names that came more than once. The
 * container's own parsing hides repetitions and may guess ISO-8859-1.
 */
public record Form(Map<String, String> fields, Set<String> repeated) {
    public Form {
        fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        repeated = Set.copyOf(repeated);
    }

    /** @throws IllegalArgumentException when a percent escape is broken */
    public static Form parse(String encoded) {
        var fields = new LinkedHashMap<String, String>();
        var repeated = new HashSet<String>();
        for (String pair : encoded.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            if (fields.put(name, equals < 0 ? "" : decode(pair.substring(equals + 1))) != null) {
                repeated.add(name);
            }
        }
        return new Form(fields, repeated);
    }

    /** This form and the fields of a query; a name in both counts as repeated. */
    public Form and(Form other) {
        var all = new LinkedHashMap<>(other.fields);
        var twice = new HashSet<>(repeated);
        twice.addAll(other.repeated);
        fields.forEach((name, value) -> {
            if (all.put(name, value) != null) {
                twice.add(name);
            }
        });
        return new Form(all, twice);
    }

    /** The field, or empty when absent or blank. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(fields.get(name)).filter(value -> !value.isBlank());
    }

    private static String decode(String text) {
        // a token has nothing to decode, and the JDK would go through its four thousand letters one by one
        return text.indexOf('%') < 0 && text.indexOf('+') < 0 ? text : decoded(text);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
