// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form: field name to message, in the order of the form, already in the reader's language. */
public record FieldErrors(Map<String, String> messages) {
    public static final FieldErrors NONE = new FieldErrors(Map.of());

    public FieldErrors {
        messages = Collections.unmodifiableMap(new LinkedHashMap<>(messages));
    }

    public boolean isEmpty() {
        return messages.isEmpty();
    }

    /** The field's message, or null. */
    public @Nullable String of(String field) {
        return messages.get(field);
    }
}
