// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.notation;

import java.util.List;

/**
 * One thing that keeps a text from being a model.
 *
 * @param where a path into the JSON, such as {@code nodes[3].props.minutes}
 * @param code kebab-case; its text is the message {@code modelling.fault.<code>}
 * @param args what the text names: the value found, the values allowed
 */
public record Fault(String where, String code, List<String> args) {

    public Fault {
        args = List.copyOf(args);
    }

    public static Fault of(String where, String code, Object... args) {
        return new Fault(
                where, code, List.of(args).stream().map(Object::toString).toList());
    }
}
