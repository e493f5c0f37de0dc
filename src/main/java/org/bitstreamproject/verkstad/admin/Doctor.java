// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.bitstreamproject.verkstad.lti.Reason;
import org.bitstreamproject.verkstad.shared.web.Texts;

/**
 * What to do about a reason. The text of the very code wins, then the one its two versions share, then the one of its class; a test
 * holds every reason to having all four.
 */
@Dependent
public class Doctor {
    private static final List<String> PARTS = List.of("cause", "learner", "teacher", "administrator");
    private final Texts texts;

    @Inject
    public Doctor(Texts texts) {
        this.texts = texts;
    }

    /** Keys of the four texts. */
    public record Advice(String code, String cause, String learner, String teacher, String administrator) {}

    /** @throws IllegalArgumentException when a text is missing, so that it is seen in a test and not by a person */
    public Advice of(Reason reason) {
        var keys = PARTS.stream().map(part -> key(reason, part)).toList();
        return new Advice(reason.code(), keys.get(0), keys.get(1), keys.get(2), keys.get(3));
    }

    private String key(Reason reason, String part) {
        var code = reason.code();
        var classOf = reason.advice().name().toLowerCase(Locale.ROOT);
        return List.of(code, code.substring(code.indexOf('-') + 1), "class." + classOf).stream()
                .map(place -> "doctor." + place + "." + part)
                .filter(texts::has)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + part + " for " + code));
    }
}
