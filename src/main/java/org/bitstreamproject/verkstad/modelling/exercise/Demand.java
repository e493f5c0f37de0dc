// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.exercise;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.LocalizedJson;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.notation.Said;
import org.bitstreamproject.verkstad.shared.domain.Language;

/**
 * So many elements or relations of one type, perhaps of certain names or with certain attributes.
 *
 * @param text what is asked for
 * @param ask said while it is not there
 * @param type of an element or a relation
 * @param named any of these, in any language; empty for all
 * @param with attribute → what it must hold, {@code *} for anything
 */
record Demand(String text, String ask, String type, List<String> named, Map<String, String> with, int least, int most) {

    private static final String ANYTHING = "*";

    Demand {
        named = List.copyOf(named);
        with = Map.copyOf(with);
    }

    static Demand read(JsonObject demand, Language language) {
        var named = new ArrayList<String>();
        if (demand.containsKey("named")) {
            demand.getJsonArray("named").getValuesAs(JsonObject.class).forEach(text -> named.addAll(Names.texts(text)));
        }
        var with = new LinkedHashMap<String, String>();
        if (demand.containsKey("with")) {
            var held = demand.getJsonObject("with");
            held.keySet().forEach(name -> with.put(name, held.getString(name)));
        }
        var type = demand.getString("type");
        if (!isType(type)) {
            throw new IllegalArgumentException("no type of element or relation " + type);
        }
        return new Demand(
                LocalizedJson.text(demand.getJsonObject("text")).in(language),
                LocalizedJson.text(demand.getJsonObject("ask")).in(language),
                type,
                named,
                with,
                demand.getInt("least", 1),
                demand.getInt("most", Integer.MAX_VALUE));
    }

    private static boolean isType(String type) {
        return Stream.concat(Stream.of(NodeType.values()), Stream.of(EdgeType.values()))
                .anyMatch(known -> known.name().equals(type));
    }

    boolean isMet(Model model) {
        var count = model.nodes().stream()
                        .filter(node -> node.type().name().equals(type))
                        .filter(node -> fits(Said.of(node), node.props()))
                        .count()
                + model.edges().stream()
                        .filter(edge -> edge.type().name().equals(type))
                        .filter(edge -> fits(Said.of(edge), edge.props()))
                        .count();
        return count >= least && count <= most;
    }

    private boolean fits(String name, Map<String, String> props) {
        return (named.isEmpty() || Names.isOne(name, named))
                && with.entrySet().stream().allMatch(wanted -> {
                    var held = props.getOrDefault(wanted.getKey(), "");
                    return wanted.getValue().equals(ANYTHING) ? !held.isBlank() : held.equals(wanted.getValue());
                });
    }
}
