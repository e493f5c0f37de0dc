// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check.structure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.check.rule.Joined;
import org.bitstreamproject.verkstad.modelling.check.rule.Judge;
import org.bitstreamproject.verkstad.modelling.check.rule.Violation;
import org.bitstreamproject.verkstad.modelling.notation.Said;

/** The course's rules for an architecture map: ARC-01 to ARC-05. */
public final class ArchitectureRules {

    public static final List<Judge> ALL = List.of(
            new Judge("ARC-01", ArchitectureRules::support),
            new Judge("ARC-02", model -> Violation.each(model, NodeType.INFO, info -> masters(info) != 1)),
            new Judge("ARC-03", ArchitectureRules::search),
            new Judge(
                    "ARC-04",
                    model -> Violation.each(
                            model, EdgeType.INTEGRATES, link -> Said.of(link).isBlank())),
            new Judge("ARC-05", ArchitectureRules::enteredOnce));

    private ArchitectureRules() {}

    private static List<Violation> support(Model model) {
        var supported = Joined.targets(model, EdgeType.SUPPORTS);
        return Violation.each(
                model,
                NodeType.ACTIVITYREF,
                activity -> !activity.is("mode", "manual") && !supported.contains(activity.id()));
    }

    /** How many sources are named: several stand on lines of their own or with a semicolon between. */
    private static long masters(Node info) {
        return info.prop("master").stream()
                .flatMap(named -> List.of(named.split("[;\\n]")).stream())
                .filter(name -> !name.isBlank())
                .count();
    }

    private static List<Violation> search(Model model) {
        return Violation.each(
                model,
                NodeType.APPLICATION,
                application -> application.is("kind", "new")
                        && application.prop("search").isEmpty());
    }

    private static List<Violation> enteredOnce(Model model) {
        Map<String, Set<String>> writers = new HashMap<>();
        var activities = new HashSet<String>();
        model.nodes(NodeType.ACTIVITYREF).forEach(activity -> activities.add(activity.id()));
        model.edges(EdgeType.WRITES).stream()
                .filter(edge -> activities.contains(edge.source()))
                .forEach(edge -> writers.computeIfAbsent(edge.target(), id -> new HashSet<>())
                        .add(edge.source()));
        return Violation.each(
                model,
                NodeType.INFO,
                info -> writers.getOrDefault(info.id(), Set.of()).size() > 1);
    }
}
