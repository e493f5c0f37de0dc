// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.moodle;

import java.util.List;
import java.util.Locale;

/** One line "name=value" of a tool's or an activity's custom parameters; a value may be one of Moodle's variables. */
public record Custom(String name, String value) {
    /** Reads Moodle's text field, one parameter a line. */
    public static List<Custom> lines(String text) {
        return text.lines()
                .filter(line -> line.indexOf('=') > 0)
                .map(Custom::line)
                .toList();
    }

    private static Custom line(String line) {
        var equals = line.indexOf('=');
        return new Custom(
                line.substring(0, equals).strip(), line.substring(equals + 1).strip());
    }

    /** The name as LTI 1.1 sends it: lower case, everything but letters and digits an underscore. */
    String legacyName() {
        return "custom_" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
    }
}
