// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.notation.Said;

/** Which element of the later model is which of the earlier: ids of the later by ids of the earlier. */
final class Matching {

    private Matching() {}

    /** Two versions of one model: an element keeps its id. */
    static Map<String, String> byId(Model before, Model after) {
        var later = after.nodes().stream().map(Node::id).collect(Collectors.toSet());
        return before.nodes().stream()
                .map(Node::id)
                .filter(later::contains)
                .collect(Collectors.toMap(id -> id, id -> id));
    }

    /** A process and its future: what an activity says it corresponds to, else the same name and kind. */
    static Map<String, String> byName(Model before, Model after) {
        var found = new HashMap<String, String>();
        for (var node : after.nodes()) {
            for (var earlier : referred(before, node)) {
                found.putIfAbsent(earlier, node.id());
            }
        }
        var taken = Set.copyOf(found.values());
        var free = new LinkedHashMap<String, String>();
        after.nodes().stream()
                .filter(node -> !taken.contains(node.id()))
                .forEach(node -> free.putIfAbsent(key(node), node.id()));
        for (var node : before.nodes()) {
            if (!found.containsKey(node.id())) {
                var same = free.remove(key(node));
                if (same != null) {
                    found.put(node.id(), same);
                }
            }
        }
        return found;
    }

    /** Ids of the earlier activities that a later one names: one id, several with commas between, or one name. */
    static List<String> referred(Model before, Node later) {
        var text = later.prop("asIsRef").orElse("");
        if (later.type() != NodeType.ACTIVITY || text.isBlank()) {
            return List.of();
        }
        var whole = activity(before, text.strip());
        if (!whole.isEmpty()) {
            return List.of(whole);
        }
        var found = new ArrayList<String>();
        for (var part : text.split("[,;]")) {
            var id = activity(before, part.strip());
            if (!id.isEmpty()) {
                found.add(id);
            }
        }
        return found;
    }

    private static String activity(Model before, String idOrName) {
        String named = "";
        for (var node : before.nodes()) {
            if (node.type() == NodeType.ACTIVITY) {
                if (node.id().equals(idOrName)) {
                    return node.id();
                }
                if (named.isEmpty() && plain(node.label()).equals(plain(idOrName))) {
                    named = node.id();
                }
            }
        }
        return named;
    }

    /** There is one process in a model, whatever it is called. */
    private static String key(Node node) {
        return node.type() + (node.type() == NodeType.PROCESS ? "" : " " + plain(Said.of(node)));
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
