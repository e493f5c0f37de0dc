// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.form;

import java.util.List;
import org.bitstreamproject.verkstad.course.Rule.Severity;

/**
 * A model of the case as the rules need to know it.
 *
 * @param empty true when nothing has been drawn
 * @param steps activities, in the model's order
 * @param crossings messages that leave a unit for another one
 */
public record Drawn(boolean empty, List<Found> findings, List<Step> steps, int crossings) {
    /** What a rule says about the model. */
    public record Found(String rule, Severity severity, List<String> elements, List<String> args) {}

    /** An activity. @param minutes, mode, valueClass and disposition as the model says, empty where it does not */
    public record Step(String id, String name, String minutes, String mode, String valueClass, String disposition) {
        public boolean isClassed() {
            return !valueClass.isEmpty();
        }
    }

    public static final Drawn NOTHING = new Drawn(true, List.of());

    public Drawn {
        findings = List.copyOf(findings);
        steps = List.copyOf(steps);
    }

    public Drawn(boolean empty, List<Found> findings) {
        this(empty, findings, List.of(), 0);
    }
}
