// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import java.util.List;
import org.bitstreamproject.verkstad.shared.domain.Trouble;

/** Rules that the content of an exercise switches on or off are there, and it does one of the two. */
final class RuleSwitches {
    private static final String SWITCHES = "rules";

    private final CourseNames names;

    RuleSwitches(CourseNames names) {
        this.names = names;
    }

    /** @param exercise the place of the exercise in its module */
    void check(Place exercise) {
        exercise.maybe("content")
                .flatMap(named -> names.find(named.text()))
                .flatMap(content -> content.maybe(SWITCHES))
                .ifPresent(this::switches);
    }

    private void switches(Place place) {
        place.only("only", "off");
        if (place.names().isEmpty() || place.names().containsAll(List.of("only", "off"))) {
            place.question(Trouble.of("fault.switches"));
        }
        for (var way : place.names()) {
            place.each(way).forEach(rule -> CourseNames.known(rule, names.rules(), "fault.unknown.rule"));
        }
    }
}
