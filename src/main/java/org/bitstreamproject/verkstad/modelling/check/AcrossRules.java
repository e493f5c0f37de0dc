// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.Stage;
import org.bitstreamproject.verkstad.modelling.check.rule.Violation;
import org.bitstreamproject.verkstad.modelling.notation.Said;

/** What the models of a case have to say about each other. Names are compared without regard to case and spaces. */
final class AcrossRules {

    static final List<Across> ALL = List.of(
            new Across("SEQ-04", of(ModelType.SEQUENCE), Needed.process(Stage.AS_IS), AcrossRules::participants),
            new Across("PRO-06", of(ModelType.PROCESS), Needed.the(ModelType.GOAL), AcrossRules::goals),
            new Across(
                    "PRO-13",
                    model -> model.type() == ModelType.PROCESS && model.stage() == Stage.TO_BE,
                    Needed.process(Stage.AS_IS),
                    AcrossRules::dispositions),
            new Across("EFF-07", of(ModelType.EFFECT), Needed.the(ModelType.GOAL), AcrossRules::effectGoal),
            new Across(
                    "ARC-01", of(ModelType.ARCHITECTURE), Needed.process(Stage.TO_BE), AcrossRules::digitalActivities),
            new Across(
                    "N-INF-11",
                    of(ModelType.PROCESS),
                    Needed.the(ModelType.CONCEPT),
                    (process, concepts) -> unknown(
                            process, NodeType.RESOURCE, node -> node.is("kind", "information"), names(concepts))),
            new Across(
                    "N-ASM-07",
                    of(ModelType.ASSEMBLY_LINE),
                    Needed.the(ModelType.CONCEPT),
                    (assembly, concepts) ->
                            unknown(assembly, NodeType.LINE, node -> !node.is("kind", "system"), names(concepts))),
            new Across(
                    "N-ORG-03",
                    of(ModelType.PROCESS),
                    Needed.the(ModelType.ORGANISATION),
                    (process, organisation) -> unknown(
                            process,
                            NodeType.LANE,
                            node -> node.is("kind", "unit") || node.is("kind", "role"),
                            names(organisation))),
            new Across("N-STA-04", of(ModelType.PROCESS), Needed.the(ModelType.STATE), AcrossRules::states));

    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\]]+)\\]");

    private AcrossRules() {}

    private static List<Violation> participants(Model sequence, Model process) {
        var known = names(process, NodeType.LANE, NodeType.RESOURCE);
        var taking = names(sequence, NodeType.PARTICIPANT);
        var strangers = unknown(sequence, NodeType.PARTICIPANT, node -> true, known);
        var absent = process.nodes(NodeType.LANE).stream()
                .filter(lane -> !key(lane).isEmpty() && !taking.contains(key(lane)))
                .map(lane -> new Violation(List.of(), List.of(Violation.named(lane))));
        return Stream.concat(strangers.stream(), absent).toList();
    }

    private static List<Violation> goals(Model process, Model goals) {
        var known = names(goals, NodeType.VISION, NodeType.GOAL);
        boolean linked = process.edges(EdgeType.ACHIEVES).stream()
                .flatMap(edge -> process.node(edge.target()).stream())
                .anyMatch(reference -> known.contains(key(reference)) || isThe(goals, reference.prop("goal")));
        return Violation.unless(linked, process.process().stream().toList());
    }

    /** Told by the name it has in the as-is; where one of the same name lacks the answer, PRO-13 alone tells it. */
    private static List<Violation> dispositions(Model toBe, Model asIs) {
        var activities = toBe.nodes(NodeType.ACTIVITY);
        var named = names(toBe, NodeType.ACTIVITY);
        var referred = activities.stream()
                .flatMap(activity -> activity.prop("asIsRef").stream())
                .flatMap(references -> references(references))
                .collect(Collectors.toSet());
        return asIs.nodes(NodeType.ACTIVITY).stream()
                .filter(activity -> !referred.contains(key(activity.id()))
                        && !referred.contains(key(activity))
                        && !named.contains(key(activity)))
                .map(activity -> new Violation(List.of(), List.of(Violation.named(activity))))
                .toList();
    }

    /** What somebody writes as the counterpart today: a name or an id, or several with comma, semicolon or lines between. */
    private static Stream<String> references(String written) {
        return Stream.concat(Stream.of(written), Arrays.stream(written.split("[,;\\n]")))
                .map(AcrossRules::key);
    }

    private static List<Violation> effectGoal(Model effects, Model goals) {
        var known = names(goals, NodeType.VISION, NodeType.GOAL);
        return Violation.each(
                effects,
                NodeType.EFFECT,
                effect -> effect.prop("goal").isPresent()
                        && !known.contains(key(effect.prop("goal").orElse("")))
                        && !isThe(goals, effect.prop("goal")));
    }

    private static List<Violation> digitalActivities(Model architecture, Model toBe) {
        var shown = architecture.nodes(NodeType.ACTIVITYREF).stream()
                .flatMap(reference ->
                        Stream.of(key(reference), key(reference.prop("activity").orElse(""))))
                .collect(Collectors.toSet());
        return toBe.nodes(NodeType.ACTIVITY).stream()
                .filter(activity -> activity.is("mode", "digital") || activity.is("mode", "auto"))
                .filter(activity -> !shown.contains(key(activity)) && !shown.contains(key(activity.id())))
                .map(activity -> new Violation(List.of(), List.of(Violation.named(activity))))
                .toList();
    }

    /** Names such as {@code Ansökan [beslutad]}. */
    private static List<Violation> states(Model process, Model states) {
        var known = names(states, NodeType.STATE);
        return process.nodes(NodeType.RESOURCE).stream()
                .flatMap(resource -> bracketed(resource)
                        .filter(state -> !known.contains(key(state)))
                        .map(state -> Violation.of(resource.id(), state)))
                .toList();
    }

    private static Stream<String> bracketed(Node node) {
        return BRACKETS.matcher(Said.of(node)).results().map(found -> found.group(1));
    }

    private static List<Violation> unknown(Model model, NodeType type, Predicate<Node> which, Set<String> known) {
        return Violation.each(
                model, type, node -> which.test(node) && !key(node).isEmpty() && !known.contains(key(node)));
    }

    private static boolean isThe(Model model, Optional<String> id) {
        return id.flatMap(model::node).isPresent();
    }

    private static Set<String> names(Model model, NodeType... types) {
        var wanted = Set.of(types);
        return model.nodes().stream()
                .filter(node -> wanted.isEmpty() || wanted.contains(node.type()))
                .map(AcrossRules::key)
                .collect(Collectors.toSet());
    }

    private static Predicate<Model> of(ModelType type) {
        return model -> model.type() == type;
    }

    private static String key(Node node) {
        return key(Said.of(node));
    }

    /** A name to compare by: a state in brackets is no part of it. */
    private static String key(String name) {
        Matcher brackets = BRACKETS.matcher(name);
        return brackets.replaceAll("").replaceAll("[\\s\\p{Z}]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
