// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.command.Connect;
import org.bitstreamproject.verkstad.modelling.command.Delete;
import org.bitstreamproject.verkstad.modelling.command.MoveToLane;
import org.bitstreamproject.verkstad.modelling.command.Name;
import org.bitstreamproject.verkstad.modelling.command.Reconnect;
import org.bitstreamproject.verkstad.modelling.command.Retype;
import org.bitstreamproject.verkstad.modelling.command.SetAttribute;

/** Reads from the form of a step what is to be changed: what it is, who performs it, how long it takes, where it leads. */
final class StepChange {

    private static final List<String> FIGURES = List.of("minutes", "waitHours", "mode");

    private final Model model;
    private final Filled form;
    private final Saying saying;
    private final String id;

    StepChange(Model model, Filled form, Saying saying, String id) {
        this.model = model;
        this.form = form;
        this.saying = saying;
        this.id = id;
    }

    void read() {
        var shown = Outline.of(model).steps().stream()
                .filter(step -> step.node().id().equals(id))
                .findFirst();
        shown.ifPresent(step -> {
            kind(step.node());
            name(step.node());
            activity(step);
            ways(step.exits().stream().map(Outline.Exit::edge).toList());
        });
        saying.nothingNew(id, "label");
    }

    private void kind(Node step) {
        var shown = StepKind.of(step).map(Enum::name).orElse("");
        if (form.changes("kind", shown)) {
            saying.say(new Retype(id, StepKind.written(form.text("kind"))), Map.of("id", "kind", "type", "kind"));
        }
    }

    private void name(Node step) {
        if (form.changes("label", step.label())) {
            saying.say(new Name(id, form.text("label")), Map.of("id", "label"));
        }
    }

    private void activity(Outline.Step step) {
        boolean remains = !form.has("kind") || form.text("kind").equals(StepKind.ACTIVITY.name());
        if (!remains) {
            return;
        }
        if (form.changes("lane", step.lane().map(Node::id).orElse(""))) {
            saying.say(new MoveToLane(id, form.text("lane")), Map.of("id", "lane"));
        }
        for (var name : FIGURES) {
            if (form.changes(name, step.node().prop(name).orElse(""))) {
                saying.say(
                        new SetAttribute(id, name, form.text(name)),
                        Map.of("id", name, "attribute", name, "value", name));
            }
        }
    }

    /** A way that leads where one led before is that one; a line that led elsewhere before is led there. */
    private void ways(List<Edge> shown) {
        // the form has one line more than there are ways
        var ways = StepForm.ways(form, shown.size() + 1);
        // of what the form does not speak about, nothing is taken away
        var left = new ArrayList<>(shown.subList(0, Math.min(shown.size(), ways.size())));
        var known = new HashMap<Integer, Edge>();
        for (int i = 0; i < ways.size(); i++) {
            var to = ways.get(i).to();
            var same = left.stream().filter(edge -> edge.target().equals(to)).findFirst();
            if (same.isPresent()) {
                known.put(i, same.get());
                left.remove(same.get());
            }
        }
        for (int i = 0; i < ways.size() && i < shown.size(); i++) {
            if (!known.containsKey(i) && !ways.get(i).to().isBlank() && left.remove(shown.get(i))) {
                known.put(i, shown.get(i));
            }
        }
        left.forEach(edge -> saying.say(new Delete(edge.id()), Map.of("id", "to-" + shown.indexOf(edge))));
        for (int i = 0; i < ways.size(); i++) {
            var edge = known.get(i);
            if (edge != null) {
                change(edge, ways.get(i), i);
            } else {
                // a line that says nothing at all, and one that was taken away just now
                boolean says = !ways.get(i).to().isBlank() || i >= shown.size() && says(ways.get(i));
                if (says) {
                    add(ways.get(i), i);
                }
            }
        }
    }

    private static boolean says(StepForm.Way way) {
        return !way.condition().isBlank() || !way.share().isBlank();
    }

    private void change(Edge edge, StepForm.Way way, int i) {
        var to = "to-" + i;
        if (!edge.target().equals(way.to())) {
            saying.say(new Reconnect(edge.id(), "", way.to()), Map.of("id", to, "source", to, "target", to));
        }
        if (form.changes("condition-" + i, edge.label())) {
            saying.say(new Name(edge.id(), way.condition()), Map.of("id", to, "label", "condition-" + i));
        }
        if (form.changes("share-" + i, edge.props().getOrDefault("share", ""))) {
            share(edge.id(), way, i);
        }
    }

    private void add(StepForm.Way way, int i) {
        var to = "to-" + i;
        saying.say(new Connect(EdgeType.FLOW.name(), id, way.to()), Map.of("type", to, "source", to, "target", to));
        var made = saying.last();
        if (!way.condition().isBlank()) {
            saying.say(new Name(made, way.condition()), Map.of("id", to, "label", "condition-" + i));
        }
        if (!way.share().isBlank()) {
            share(made, way, i);
        }
    }

    private void share(String edge, StepForm.Way way, int i) {
        saying.say(new SetAttribute(edge, "share", way.share()), Map.of("id", "to-" + i, "value", "share-" + i));
    }
}
