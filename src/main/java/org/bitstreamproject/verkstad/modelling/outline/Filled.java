// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.util.List;
import java.util.Map;

/** A form as it was sent. */
record Filled(Map<String, List<String>> fields) {

    boolean has(String field) {
        return fields.containsKey(field);
    }

    /** What stands in a field, blank when the form has no such field. */
    String text(String field) {
        var values = fields.get(field);
        return values == null || values.isEmpty() ? "" : values.get(0);
    }

    /** Whether the form has this field, and something else in it than was shown. */
    boolean changes(String field, String shown) {
        return has(field) && !text(field).replace("\r\n", "\n").strip().equals(shown.strip());
    }
}
