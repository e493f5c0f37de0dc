// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.registration;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON object from outside, read by type: whatever has another type is not there. */
record Json(Map<String, Object> members) {
    static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";

    static Optional<Json> read(String text) {
        try {
            // the parser would take an array of pairs for an object
            return text.strip().startsWith("{") ? Optional.of(new Json(JSONObjectUtils.parse(text))) : Optional.empty();
        } catch (ParseException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Empty when absent, blank or longer than a thousand characters. */
    Optional<String> text(String name) {
        return Optional.ofNullable(members.get(name))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.isBlank() && text.length() <= 1000);
    }

    Json object(String name) {
        var inner = new HashMap<String, Object>();
        if (members.get(name) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> inner.put(String.valueOf(key), value));
        }
        return new Json(inner);
    }

    /** True when the array holds the text. */
    boolean lists(String name, String wanted) {
        return members.get(name) instanceof List<?> list && list.contains(wanted);
    }

    boolean has(String name) {
        return members.get(name) != null;
    }

    /** Whole seconds; empty when absent or no number. */
    Optional<Long> seconds(String name) {
        return members.get(name) instanceof Number number ? Optional.of(number.longValue()) : Optional.empty();
    }
}
