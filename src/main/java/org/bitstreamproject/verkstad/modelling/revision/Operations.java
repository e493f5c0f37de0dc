// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.revision;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;

/** Commands as they are recorded: what was typed into them must be fit to be kept, also where the model does not keep it. */
public final class Operations {

    private static final Set<String> TYPED = Set.of("label", "text", "value", "first", "second");

    /** Whoever sends these may choose what the new part's id is. */
    private static final Set<String> NAMING = Set.of("add", "connect");

    private Operations() {}

    /** @throws NationalIdRefused when a typed text holds a national identity number */
    public static void check(JsonObject operation) {
        var typed = new ArrayList<String>();
        gather(operation, typed);
        NationalIdRefused.check(typed);
    }

    private static void gather(JsonObject operation, List<String> typed) {
        operation.forEach((field, value) -> {
            boolean chosen = field.equals("id") && NAMING.contains(operation.getString("command", ""));
            if (value instanceof JsonString text && (chosen || TYPED.contains(field))) {
                typed.add(text.getString());
            } else if (value instanceof JsonArray parts) {
                parts.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonValue::asJsonObject)
                        .forEach(part -> gather(part, typed));
            }
        });
    }
}
