// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.oidc;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitstreamproject.verkstad.lti.LaunchRefused;
import org.bitstreamproject.verkstad.lti.Reason;

/** The payload of an id_token, read by type: a number where text belongs is a broken claim, never a silent conversion. */
public record Claims(Map<String, Object> all) {
    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    static final String OUTCOMES = "https://purl.imsglobal.org/spec/lti-bo/claim/basicoutcome";

    /** The name of a claim in LTI's own namespace. */
    static String lti(String name) {
        return LTI + name;
    }

    boolean has(String name) {
        return all.get(name) != null;
    }

    /** The text of a claim; empty when absent or not text. */
    Optional<String> text(String name) {
        return Optional.ofNullable(all.get(name))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    /** The text of a claim that is needed, not blank and at most 255 long. */
    String neededText(String name, Reason missing, Reason invalid) {
        Object value = all.get(name);
        LaunchRefused.unless(value != null, missing);
        String text = value instanceof String string ? string : "";
        LaunchRefused.unless(!text.isBlank() && text.length() <= 255, invalid);
        return text;
    }

    /** A whole or broken number of seconds; empty when absent. */
    Optional<BigDecimal> number(String name, Reason invalid) {
        Object value = all.get(name);
        if (value == null) {
            return Optional.empty();
        }
        LaunchRefused.unless(value instanceof Number, invalid);
        try {
            return Optional.of(new BigDecimal(value.toString()));
        } catch (NumberFormatException e) {
            throw new LaunchRefused(invalid);
        }
    }

    /** The members of an object claim; nothing when absent or not an object. */
    Claims object(String name) {
        return new Claims(all.get(name) instanceof Map<?, ?> map ? strings(map) : Map.of());
    }

    /** The texts of an array claim; empty when it is absent, not an array or holds anything but text. */
    Optional<List<String>> texts(String name) {
        if (!(all.get(name) instanceof List<?> list) || !list.stream().allMatch(String.class::isInstance)) {
            return Optional.empty();
        }
        return Optional.of(list.stream().map(String.class::cast).toList());
    }

    private static Map<String, Object> strings(Map<?, ?> map) {
        var result = new java.util.HashMap<String, Object>();
        map.forEach((key, value) -> {
            if (value != null) {
                result.put(String.valueOf(key), value);
            }
        });
        return result;
    }
}
