// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.check.rule.Joined;
import org.bitstreamproject.verkstad.modelling.check.rule.Judge;
import org.bitstreamproject.verkstad.modelling.check.rule.Violation;
import org.bitstreamproject.verkstad.modelling.check.rule.Words;
import org.bitstreamproject.verkstad.modelling.notation.Said;

/** What holds in every notation: N-GEN rules. */
final class GeneralAdvice {

    static final List<Judge> ALL = List.of(
            new Judge("N-GEN-02", GeneralAdvice::standsAlone),
            new Judge("N-GEN-03", GeneralAdvice::nameless),
            new Judge("N-GEN-04", GeneralAdvice::twins),
            new Judge("N-GEN-07", GeneralAdvice::size),
            new Judge("N-GEN-08", GeneralAdvice::longNames),
            new Judge("N-GEN-09", GeneralAdvice::abbreviations));

    /** Those whose loneliness no rule of the course tells. */
    private static final Map<ModelType, Set<NodeType>> LONELY = Map.of(
            ModelType.GOAL, EnumSet.of(NodeType.CAUSE, NodeType.PREREQUISITE),
            ModelType.PROCESS, EnumSet.of(NodeType.DECISION, NodeType.RESOURCE, NodeType.RULE),
            ModelType.EFFECT, EnumSet.of(NodeType.GROUP, NodeType.USE_GOAL),
            ModelType.ARCHITECTURE, EnumSet.of(NodeType.INFO, NodeType.APPLICATION, NodeType.SERVICE, NodeType.BLOCK),
            ModelType.BENEFITS, EnumSet.of(NodeType.ENABLER, NodeType.CHANGE, NodeType.DISBENEFIT, NodeType.OBJECTIVE),
            ModelType.ORGANISATION, EnumSet.of(NodeType.ROLE, NodeType.PROCESSREF));

    private static final Set<NodeType> WITHOUT_NAME =
            EnumSet.of(NodeType.INITIAL, NodeType.FINAL, NodeType.CHOICE, NodeType.FRAGMENT);

    /** Events end alike, a concept's twin is CON-03's business, and a goal may be referred to twice. */
    private static final Set<NodeType> MAY_BE_TWINS =
            EnumSet.of(NodeType.EVENT, NodeType.CONCEPT, NodeType.GOALREF, NodeType.DECISION, NodeType.FRAGMENT);

    private static final Set<NodeType> SHORTLY_NAMED = EnumSet.of(
            NodeType.PROCESS,
            NodeType.ACTIVITY,
            NodeType.LANE,
            NodeType.ACTOR,
            NodeType.CONCEPT,
            NodeType.PARTICIPANT,
            NodeType.APPLICATION,
            NodeType.INFO,
            NodeType.STAKEHOLDER,
            NodeType.STEP,
            NodeType.LINE,
            NodeType.UNIT,
            NodeType.ROLE,
            NodeType.STATE);

    private static final Pattern ABBREVIATION = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Lu}{2,5}(?![\\p{L}\\p{N}])");

    private GeneralAdvice() {}

    private static List<Violation> standsAlone(Model model) {
        var wanted = LONELY.getOrDefault(model.type(), Set.of());
        var joined = Joined.by(model, EdgeType.values());
        return of(model, node -> wanted.contains(node.type()) && !joined.contains(node.id()));
    }

    private static List<Violation> nameless(Model model) {
        return of(
                model,
                node -> !WITHOUT_NAME.contains(node.type()) && Said.of(node).isBlank());
    }

    private static List<Violation> twins(Model model) {
        var seen = new HashMap<String, Node>();
        var found = new ArrayList<Violation>();
        for (var node : model.nodes()) {
            var name = node.type() + " " + Said.of(node).strip().toLowerCase(Locale.ROOT);
            if (Said.of(node).isBlank() || MAY_BE_TWINS.contains(node.type())) {
                continue;
            }
            var first = seen.putIfAbsent(name, node);
            if (first != null) {
                found.add(new Violation(List.of(node.id(), first.id()), List.of(Violation.named(node))));
            }
        }
        return found;
    }

    /** A process has its own bounds (PRO-10). */
    private static List<Violation> size(Model model) {
        int count = model.nodes().size();
        boolean fits = model.type() == ModelType.PROCESS || count <= Words.threshold("mostElements");
        return Violation.unless(fits, List.<Node>of(), String.valueOf(count));
    }

    private static List<Violation> longNames(Model model) {
        return of(
                model,
                node -> SHORTLY_NAMED.contains(node.type())
                        && (Said.of(node).length() > Words.threshold("longestName")
                                || Words.count(Said.of(node)) > Words.threshold("mostWordsOfAName")));
    }

    private static List<Violation> abbreviations(Model model) {
        var found = new ArrayList<Violation>();
        var told = new HashSet<String>();
        for (var node : model.nodes()) {
            var matcher = ABBREVIATION.matcher(Said.of(node));
            while (matcher.find()) {
                if (!Words.isKnownAbbreviation(matcher.group()) && told.add(matcher.group())) {
                    found.add(Violation.of(node.id(), matcher.group()));
                }
            }
        }
        return found;
    }

    private static List<Violation> of(Model model, Predicate<Node> wrong) {
        return model.nodes().stream()
                .filter(wrong)
                .map(node -> Violation.of(node.id(), Violation.named(node)))
                .toList();
    }
}
