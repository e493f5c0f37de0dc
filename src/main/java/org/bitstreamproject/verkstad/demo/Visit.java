// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo;

import java.util.Map;
import java.util.Optional;
import org.bitstreamproject.verkstad.demo.moodle.Member;
import org.bitstreamproject.verkstad.demo.moodle.Moodle;

/** A browser's request at one imitation: the path inside it, first values of the parameters, and who is logged in. */
record Visit(Moodle moodle, String method, String path, Map<String, String> parameters, Optional<Login> login) {
    /** Someone logged in, with the random word Moodle puts into its return addresses. */
    record Login(Member member, String sesskey) {}

    Visit {
        parameters = Map.copyOf(parameters);
    }

    Visit at(Moodle seen) {
        return new Visit(seen, method, path, parameters, login);
    }

    String text(String name) {
        return parameters.getOrDefault(name, "");
    }

    long number(String name) {
        var text = text(name);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    boolean has(String name) {
        return !text(name).isEmpty();
    }
}
