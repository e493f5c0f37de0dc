// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.LocalizedJson;
import org.bitstreamproject.verkstad.course.content.TestPackages;
import org.bitstreamproject.verkstad.modelling.notation.ModelJson;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** Models for tests: the course's own, and small changes to them. */
public final class Models {

    /** The course as it is delivered. */
    public static final CoursePackage COURSE = TestPackages.course();

    private Models() {}

    /** "Order school transport", complete. */
    public static Model schoolTransport() {
        return schoolTransport("sv");
    }

    public static Model schoolTransport(String language) {
        return fromCourse("solution", language);
    }

    /** The same with the six errors of exercise E3.2. */
    public static Model brokenSchoolTransport() {
        return fromCourse("start", "sv");
    }

    private static Model fromCourse(String part, String language) {
        var content = COURSE.exercise("E3.2").orElseThrow().content();
        return ModelJson.readSelfTold(LocalizedJson.in(Language.ofCode(language), content.getJsonObject(part)));
    }

    public static Model without(Model model, String... ids) {
        var gone = Set.of(ids);
        return new Model(
                model.type(),
                model.stage(),
                model.nodes().stream().filter(node -> !gone.contains(node.id())).toList(),
                model.edges().stream()
                        .filter(edge -> !gone.contains(edge.source()) && !gone.contains(edge.target()))
                        .toList());
    }

    public static Model cut(Model model, String source, String target) {
        return new Model(
                model.type(),
                model.stage(),
                model.nodes(),
                model.edges().stream()
                        .filter(edge ->
                                !(edge.source().equals(source) && edge.target().equals(target)))
                        .toList());
    }

    public static Model mapNodes(Model model, UnaryOperator<Node> change) {
        return new Model(
                model.type(), model.stage(), model.nodes().stream().map(change).toList(), model.edges());
    }

    public static Model mapEdges(Model model, UnaryOperator<Edge> change) {
        return new Model(
                model.type(),
                model.stage(),
                model.nodes(),
                model.edges().stream().map(change).toList());
    }

    public static Model change(Model model, String id, UnaryOperator<Node> change) {
        return mapNodes(model, node -> node.id().equals(id) ? change.apply(node) : node);
    }

    public static Model with(Model model, Node... added) {
        var nodes = new ArrayList<>(model.nodes());
        nodes.addAll(List.of(added));
        return new Model(model.type(), model.stage(), nodes, model.edges());
    }

    public static Model joined(Model model, EdgeType type, String source, String target) {
        var edges = new ArrayList<>(model.edges());
        edges.add(new Edge(source + "-" + type + "-" + target, type, source, target));
        return new Model(model.type(), model.stage(), model.nodes(), edges);
    }

    public static Model as(Model model, Stage stage) {
        return new Model(model.type(), stage, model.nodes(), model.edges());
    }
}
