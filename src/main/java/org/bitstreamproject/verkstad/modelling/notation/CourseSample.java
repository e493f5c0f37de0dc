// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.notation;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.Stage;

/**
 * A process as the course package writes it: nodes with short attributes ({@code "w2; 10 min; wait 24 h"}) and one
 * line of flow ({@code "s→a1→d1; d1 -no 20 %→ a3; i1 INPUT p"}), texts in three languages.
 */
public final class CourseSample {

    private static final Pattern MINUTES = Pattern.compile("(\\d+) min");
    private static final Pattern WAIT = Pattern.compile("wait (\\d+) h");
    private static final Pattern GUARD = Pattern.compile("(\\p{L}+)(?:\\s+(\\d+)\\s*%)?");
    private static final Pattern STEP = Pattern.compile("\\s*(?:-([^→]*))?→\\s*");
    private static final Map<String, Map<String, String>> GUARDS = Map.of(
            "yes", Map.of("sv", "Ja", "nb", "Ja", "en", "Yes"), "no", Map.of("sv", "Nej", "nb", "Nei", "en", "No"));

    private final String language;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();

    private CourseSample(String language) {
        this.language = language;
    }

    /** The sample in one language ({@code sv}, {@code nb} or {@code en}), as a model of how it is today. */
    public static Model process(JsonObject sample, String language) {
        var reader = new CourseSample(language);
        reader.readNodes(sample);
        for (var part : sample.getString("flow").split(";")) {
            reader.readRelation(part.strip());
        }
        return new Model(ModelType.PROCESS, Stage.AS_IS, reader.nodes, reader.edges);
    }

    private void readNodes(JsonObject sample) {
        var performs = new LinkedHashMap<String, String>();
        for (var json : sample.getJsonArray("nodes").getValuesAs(JsonObject.class)) {
            var id = json.getString("id");
            var type = NodeType.valueOf(json.getString("type"));
            var attributes = json.getString("attrs", "");
            nodes.add(new Node(id, type, json.getJsonObject("text").getString(language), props(type, attributes)));
            if (type == NodeType.ACTIVITY) {
                performs.put(id, attributes.split(";")[0].strip());
            }
        }
        performs.forEach((activity, lane) -> relate(EdgeType.PERFORMS, lane, activity, "", Map.of()));
    }

    private static Map<String, String> props(NodeType type, String attributes) {
        return switch (type) {
            case EVENT, LANE, RESOURCE -> Map.of("kind", attributes.split(",")[0].strip());
            case GOALREF -> attributes.isBlank() ? Map.of() : Map.of("ref", attributes.strip());
            case ACTIVITY -> activity(attributes);
            default -> Map.of();
        };
    }

    private static Map<String, String> activity(String attributes) {
        var props = new LinkedHashMap<String, String>();
        for (var part : attributes.split(";")) {
            var minutes = MINUTES.matcher(part.strip());
            var wait = WAIT.matcher(part.strip());
            if (minutes.matches()) {
                props.put("minutes", minutes.group(1));
            } else if (wait.matches()) {
                props.put("waitHours", wait.group(1));
            } else if (List.of("manual", "digital", "auto").contains(part.strip())) {
                props.put("mode", part.strip());
            }
        }
        return props;
    }

    private void readRelation(String part) {
        var words = part.split("\\s+");
        if (words.length == 3 && !part.contains("→")) {
            relate(EdgeType.valueOf(words[1]), words[0], words[2], "", Map.of());
        } else {
            readChain(part);
        }
    }

    private void readChain(String chain) {
        var arrows = STEP.matcher(chain);
        int from = 0;
        var source = "";
        var guard = "";
        while (arrows.find()) {
            var id = chain.substring(from, arrows.start()).strip();
            if (!source.isEmpty()) {
                flow(source, id, guard);
            }
            source = id;
            guard = arrows.group(1) == null ? "" : arrows.group(1).strip();
            from = arrows.end();
        }
        flow(source, chain.substring(from).strip(), guard);
    }

    private void flow(String source, String target, String guard) {
        var match = GUARD.matcher(guard);
        if (!match.matches()) {
            relate(EdgeType.FLOW, source, target, "", Map.of());
            return;
        }
        var label = GUARDS.getOrDefault(match.group(1), Map.of()).getOrDefault(language, match.group(1));
        var share = match.group(2);
        relate(EdgeType.FLOW, source, target, label, share == null ? Map.of() : Map.of("share", share));
    }

    private void relate(EdgeType type, String source, String target, String label, Map<String, String> props) {
        edges.add(new Edge("r" + (edges.size() + 1), type, source, target, label, props));
    }
}
