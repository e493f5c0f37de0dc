// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.bench;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.SampleModels;
import org.bitstreamproject.verkstad.testing.BegunCase;
import org.bitstreamproject.verkstad.testing.Visitor;

/** A process in somebody's own case on a running server, drawn by the commands the editor sends. */
final class CaseModel {

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final Pattern EDITOR = Pattern.compile("data-draw=\"(/assets/editor-[^\"]+)\"");

    /** As many as are taken at once. */
    private static final int AT_ONCE = 100;

    private final Visitor visitor;
    private final String uid;

    private CaseModel(Visitor visitor, String uid) {
        this.visitor = visitor;
        this.uid = uid;
    }

    static CaseModel begin(Visitor visitor) throws IOException, InterruptedException {
        return new CaseModel(visitor, BegunCase.by(visitor).model("D1"));
    }

    String drawing() {
        return "/api/v1/models/" + uid + "/drawing";
    }

    /** The script that is fetched when somebody wants to draw. */
    String script() throws IOException, InterruptedException {
        return found(EDITOR, visitor.page("/model/" + uid));
    }

    /** Adds the steps, lanes and flow of such a process. */
    void draw(int elements) throws IOException, InterruptedException {
        var commands = commands(elements);
        for (var from = 0; from < commands.size(); from += AT_ONCE) {
            var some = JSON.createArrayBuilder();
            commands.subList(from, Math.min(commands.size(), from + AT_ONCE)).forEach(some::add);
            send(some);
        }
    }

    private List<JsonObject> commands(int elements) {
        var model = SampleModels.of(ModelType.PROCESS, elements, "sv");
        // others than those of another size
        var id = elements + "-";
        var lanes = new HashMap<String, String>();
        model.edges().stream()
                .filter(edge -> edge.type() == EdgeType.PERFORMS)
                .forEach(edge -> lanes.put(edge.target(), id + edge.source()));
        var commands = new ArrayList<JsonObject>();
        for (var node : model.nodes()) {
            var isPart = node.type().isStep() || node.type() == NodeType.LANE;
            if (isPart) {
                var kind = node.type() == NodeType.EVENT ? "." + node.props().get("kind") : "";
                commands.add(command("add")
                        .add("type", node.type() + kind)
                        .add("id", id + node.id())
                        .add("label", node.label())
                        .add("parent", lanes.getOrDefault(node.id(), ""))
                        .build());
            }
        }
        for (var edge : model.edges()) {
            if (edge.type() == EdgeType.FLOW) {
                commands.add(command("connect")
                        .add("type", "FLOW")
                        .add("source", id + edge.source())
                        .add("target", id + edge.target())
                        .build());
            }
        }
        return commands;
    }

    private static JsonObjectBuilder command(String name) {
        return JSON.createObjectBuilder().add("command", name);
    }

    private void send(JsonArrayBuilder commands) throws IOException, InterruptedException {
        var base = read(visitor.page("/api/v1/models/" + uid)).getInt("base");
        var together = command("together").add("name", "paste").add("commands", commands);
        var body = JSON.createObjectBuilder()
                .add("base", base)
                .add("commands", JSON.createArrayBuilder().add(together))
                .build();
        var answer = visitor.json("POST", "/api/v1/models/" + uid + "/commands", body.toString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    private static JsonObject read(String json) {
        try (var reader = JSON.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private static String found(Pattern pattern, String page) {
        var found = pattern.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("not on the page: " + pattern);
        }
        return found.group(1);
    }
}
