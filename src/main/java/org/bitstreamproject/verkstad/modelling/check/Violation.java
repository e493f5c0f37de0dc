// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check;

import java.util.List;

/** One place where one rule does not hold: the elements it is about and what its text names. */
record Violation(List<String> elements, List<String> args) {

    static Violation of(String element, String... args) {
        return new Violation(List.of(element), List.of(args));
    }
}
