// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A form body (application/x-www-form-urlencoded, always UTF-8): names to values in the order sent. */
public record FormBody(Map<String, List<String>> fields) {
    public FormBody {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** @throws IllegalArgumentException on a broken percent escape */
    public static FormBody parse(String body) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var pair : body.split("&")) {
            if (!pair.isEmpty()) {
                var cut = pair.indexOf('=');
                var name = cut < 0 ? pair : pair.substring(0, cut);
                var text = cut < 0 ? "" : pair.substring(cut + 1);
                fields.computeIfAbsent(URLDecoder.decode(name, UTF_8), any -> new ArrayList<>())
                        .add(URLDecoder.decode(text, UTF_8));
            }
        }
        return new FormBody(fields);
    }

    /** @throws UnreadableBody on a broken percent escape */
    static FormBody read(byte[] body) {
        try {
            return parse(new String(body, UTF_8));
        } catch (IllegalArgumentException broken) {
            throw new UnreadableBody(broken);
        }
    }

    /** The first value, or null. */
    public @Nullable String first(String name) {
        var values = fields.get(name);
        return values == null ? null : values.get(0);
    }

    /** Every name and value in one text, for a look at what must not be stored. */
    String words() {
        return fields.entrySet().stream()
                .filter(field -> !field.getKey().equals("_handle"))
                .map(field -> field.getKey() + "\n" + String.join("\n", field.getValue()))
                .collect(Collectors.joining("\n"));
    }

    /** What the person typed: everything but the names that begin with an underscore. */
    public Map<String, List<String>> typed() {
        var typed = new LinkedHashMap<>(fields);
        typed.keySet().removeIf(name -> name.startsWith("_"));
        return typed;
    }
}
