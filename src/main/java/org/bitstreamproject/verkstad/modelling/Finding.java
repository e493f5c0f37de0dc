// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import java.util.List;
import org.bitstreamproject.verkstad.course.Rule.Severity;

/**
 * Something a rule has to say about a model, still without words.
 *
 * @param elements ids of the nodes and relations it is about, the most telling first; empty when it is about the whole
 * @param args what the rule's text names, in order
 */
public record Finding(String rule, Severity severity, List<String> elements, List<String> args) {

    public Finding {
        elements = List.copyOf(elements);
        args = List.copyOf(args);
    }

    /** The element it is about first; empty when it is about the whole. */
    public String at() {
        return elements.isEmpty() ? "" : elements.get(0);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    public boolean isAbout(String elementId) {
        return elements.contains(elementId);
    }
}
