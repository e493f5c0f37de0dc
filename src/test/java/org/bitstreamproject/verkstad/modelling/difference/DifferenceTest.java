// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.modelling.ModelBuilder.aProcess;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.SampleModels;
import org.bitstreamproject.verkstad.modelling.Stage;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DifferenceTest {

    @ParameterizedTest
    @EnumSource(ModelType.class)
    void aModelDoesNotDifferFromItself(ModelType type) {
        var model = SampleModels.of(type, 60, "sv");

        assertThat(Difference.ofVersions(model, model).isEmpty()).isTrue();
        assertThat(Difference.ofVersions(Model.empty(type, Stage.NONE), model).added())
                .isEqualTo(model.nodes());
        assertThat(Difference.ofVersions(model, Model.empty(type, Stage.NONE)).removed())
                .isEqualTo(model.nodes());
    }

    /** Random changes to different elements are told, each as what it was, and nothing else is. */
    @RepeatedTest(200)
    void tellsExactlyWhatWasChanged(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var before = Models.schoolTransport();
        var nodes = new ArrayList<>(before.nodes());
        var edges = new ArrayList<>(before.edges());
        var done = new TreeSet<String>();
        var free = new ArrayList<>(List.of("a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9"));
        java.util.Collections.shuffle(free, random);
        for (int i = random.nextInt(6); i >= 0; i--) {
            var id = free.remove(0);
            var at = nodes.indexOf(before.node(id).orElseThrow());
            switch (random.nextInt(5)) {
                case 0 -> {
                    nodes.set(at, nodes.get(at).labelled("Annat namn " + id));
                    done.add("changed " + id + " label");
                }
                case 1 -> {
                    nodes.set(at, nodes.get(at).with("minutes", "999"));
                    done.add("changed " + id + " minutes");
                }
                case 2 -> {
                    nodes.add(new Node("new-" + id, NodeType.ACTIVITY, "Ny vid " + id));
                    edges.add(new Edge("f-" + id, EdgeType.FLOW, id, "new-" + id));
                    done.add("added new-" + id);
                    done.add("joined " + id + " new-" + id);
                }
                case 3 -> {
                    edges.replaceAll(edge -> edge.type() == EdgeType.PERFORMS
                                    && edge.target().equals(id)
                            ? new Edge(
                                    "p-" + id, EdgeType.PERFORMS, edge.source().equals("w4") ? "w1" : "w4", id)
                            : edge);
                    done.add("moved " + id);
                }
                default -> {
                    edges.add(new Edge("k-" + id, EdgeType.SUPPLY, "u1", id));
                    done.add("joined u1 " + id);
                }
            }
        }

        var found = told(Difference.ofVersions(before, model(before, nodes, edges)));

        assertThat(found).isEqualTo(done);
    }

    @Test
    void tellsALostElementWithItsRelations() {
        var before = Models.schoolTransport();

        var difference = Difference.ofVersions(before, Models.without(before, "a5"));

        assertThat(difference.removed()).extracting(Node::id).containsExactly("a5");
        assertThat(difference.tiesRemoved())
                .allSatisfy(tie -> assertThat(tie.edge().touches("a5")).isTrue());
        assertThat(difference.added()).isEmpty();
        assertThat(difference.changed()).isEmpty();
    }

    @Test
    void tellsTheFewestElementsThatChangedPlaces() {
        var before = Models.schoolTransport();
        var nodes = new ArrayList<>(before.nodes());
        nodes.add(nodes.remove(3));

        var difference = Difference.ofVersions(before, model(before, nodes, before.edges()));

        assertThat(told(difference))
                .containsExactly("order " + before.nodes().get(3).id());
    }

    @Test
    void accountsForEveryActivityOfToday() {
        var asIs = aProcess()
                .node("a1", NodeType.ACTIVITY, "Ta emot ansökan")
                .node("a2", NodeType.ACTIVITY, "Skriva av uppgifter")
                .node("a3", NodeType.ACTIVITY, "Kontrollera bilagor")
                .node("a4", NodeType.ACTIVITY, "Mäta avstånd")
                .node("a5", NodeType.ACTIVITY, "Fatta beslut")
                .node("a6", NodeType.ACTIVITY, "Arkivera")
                .build();
        var toBe = aProcess()
                .node("n1", NodeType.ACTIVITY, "Ta  emot Ansökan", "disposition", "simplified")
                .node("n2", NodeType.ACTIVITY, "Slippa skriva av", "asIsRef", "a2", "disposition", "removed")
                .node("n3", NodeType.ACTIVITY, "Granska", "asIsRef", "a3, a4", "disposition", "merged")
                .node("n5", NodeType.ACTIVITY, "Fatta beslut")
                .node("n7", NodeType.ACTIVITY, "Meddela i appen")
                .build();

        var dispositions = Dispositions.of(asIs, toBe);

        assertThat(dispositions.rows())
                .extracting(row -> row.today().id() + " "
                        + String.join(
                                ",",
                                row.outcomes().stream()
                                        .map(outcome -> outcome.disposition() + ":"
                                                + outcome.then().id())
                                        .toList()))
                .containsExactly("a1 simplified:n1", "a2 removed:n2", "a3 merged:n3", "a4 merged:n3", "a5 :n5", "a6 ");
        assertThat(dispositions.added()).extracting(Node::id).containsExactly("n7");
        assertThat(dispositions.notSaid()).isEqualTo(2);
    }

    private static TreeSet<String> told(Difference difference) {
        var found = new TreeSet<String>();
        difference.added().forEach(node -> found.add("added " + node.id()));
        difference.removed().forEach(node -> found.add("removed " + node.id()));
        difference
                .changed()
                .forEach(changed -> changed.aspects()
                        .forEach(
                                aspect -> found.add("changed " + changed.after().id() + " " + aspect.name())));
        difference
                .moved()
                .forEach(moved -> found.add(
                        (moved.isOrder() ? "order " : "moved ") + moved.after().id()));
        difference
                .tiesAdded()
                .forEach(tie -> found.add(
                        "joined " + tie.source().id() + " " + tie.target().id()));
        difference
                .tiesRemoved()
                .forEach(tie -> found.add(
                        "parted " + tie.source().id() + " " + tie.target().id()));
        difference
                .tiesChanged()
                .forEach(tie -> found.add("tie " + tie.after().edge().id()));
        return found;
    }

    private static Model model(Model like, List<Node> nodes, List<Edge> edges) {
        return new Model(like.type(), like.stage(), nodes, edges);
    }
}
