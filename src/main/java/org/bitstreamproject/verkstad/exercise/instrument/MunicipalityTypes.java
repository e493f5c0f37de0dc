// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.instrument;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Three situations with three signs each. The signs that are recognised make a profile, never one label. */
public record MunicipalityTypes(List<Type> types) {
    static final String TICKED = "1";

    /** One situation. */
    public record Type(String id, String title, List<Sign> signs) {}

    /** @param id name of the control */
    public record Sign(String id, String text) {}

    /** How many signs of a situation were recognised. */
    public record Share(Type type, int ticked) {
        public int of() {
            return type.signs().size();
        }
    }

    /** From the data in one language. */
    static MunicipalityTypes read(JsonArray types) {
        return new MunicipalityTypes(types.getValuesAs(JsonObject.class).stream()
                .map(MunicipalityTypes::type)
                .toList());
    }

    private static Type type(JsonObject type) {
        var id = type.getString("id");
        var signs = new ArrayList<Sign>();
        for (var text : type.getJsonArray("signs").getValuesAs(JsonString.class)) {
            signs.add(new Sign(id + "-" + (signs.size() + 1), text.getString()));
        }
        return new Type(id, type.getString("title"), List.copyOf(signs));
    }

    /** Names of all controls. */
    public List<String> fields() {
        return types.stream()
                .flatMap(type -> type.signs().stream())
                .map(Sign::id)
                .toList();
    }

    /** In order, also those without a sign. */
    public List<Share> profile(Map<String, String> answers) {
        return types.stream()
                .map(type -> new Share(type, (int) type.signs().stream()
                        .filter(sign -> TICKED.equals(answers.get(sign.id())))
                        .count()))
                .toList();
    }

    /** True when no sign was recognised. */
    public boolean isEmpty(Map<String, String> answers) {
        return profile(answers).stream().allMatch(share -> share.ticked() == 0);
    }
}
