// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.form;

import java.util.List;
import org.bitstreamproject.verkstad.course.Rule.Severity;

/** A model of the case as the gate needs to know it. @param empty true when nothing has been drawn */
public record Drawn(boolean empty, List<Found> findings) {
    /** What a rule says about the model. */
    public record Found(String rule, Severity severity, List<String> elements, List<String> args) {}

    public static final Drawn NOTHING = new Drawn(true, List.of());

    public Drawn {
        findings = List.copyOf(findings);
    }
}
