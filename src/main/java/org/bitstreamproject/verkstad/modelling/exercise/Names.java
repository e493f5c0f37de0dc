// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.exercise;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.NodeType;

/** Which element of a course's model somebody means by a name: in any of its languages, with or without an ending. */
final class Names {

    /** So much of a name must be the same before an ending is looked past. */
    private static final int SHORTEST_STEM = 5;

    /** Where nobody is compared with anybody. */
    static final Names NONE = new Names(Map.of());

    private final Map<String, Set<String>> names;

    private Names(Map<String, Set<String>> names) {
        this.names = names;
    }

    /** @param model as the course package holds it, texts in three languages */
    static Names of(JsonObject model, NodeType type) {
        var names = new LinkedHashMap<String, Set<String>>();
        for (var node : model.getJsonArray("nodes").getValuesAs(JsonObject.class)) {
            if (node.getString("type").equals(type.name())) {
                names.put(node.getString("id"), texts(node.getJsonObject("label")));
            }
        }
        return new Names(names);
    }

    /** A text in all its languages. */
    static Set<String> texts(JsonObject text) {
        var texts = new LinkedHashSet<String>();
        text.values().forEach(value -> texts.add(((JsonString) value).getString()));
        return texts;
    }

    Set<String> ids() {
        return names.keySet();
    }

    /** Id of the element; empty when no name is like this one, or several are. */
    Optional<String> meant(String name) {
        for (var known : names.entrySet()) {
            if (known.getValue().stream().anyMatch(one -> plain(one).equals(plain(name)))) {
                return Optional.of(known.getKey());
            }
        }
        var like = names.entrySet().stream()
                .filter(known -> isOne(name, known.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return like.size() == 1 ? Optional.of(like.get(0)) : Optional.empty();
    }

    /** Whether a name is one of these, an ending more or less. */
    static boolean isOne(String name, Collection<String> known) {
        return known.stream().anyMatch(one -> isLike(plain(name), plain(one)));
    }

    private static boolean isLike(String one, String other) {
        var both = one.length() <= other.length() ? List.of(one, other) : List.of(other, one);
        return one.equals(other)
                || (both.get(0).length() >= SHORTEST_STEM && both.get(1).startsWith(both.get(0)));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
