// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import org.bitstreamproject.verkstad.course.Rule;

/** Reads one rule of rules.yaml. */
final class RuleReader {
    private RuleReader() {}

    static Rule rule(Place place) {
        place.only("id", "severity", "phase", "level", "modelType", "check", "message", "why", "example");
        return new Rule(
                place.text("id"),
                place.oneOf(Rule.Severity.class, "severity"),
                place.oneOfSince(Rule.Phase.class, "phase"),
                place.oneOfSince(Rule.Level.class, "level"),
                place.textOrNull("modelType"),
                place.localized("message"),
                place.localizedSince("why"),
                place.localizedSince("example"));
    }
}
