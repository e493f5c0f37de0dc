// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.difference.Difference.Aspect;
import org.bitstreamproject.verkstad.modelling.difference.Difference.Changed;
import org.bitstreamproject.verkstad.modelling.difference.Difference.Moved;
import org.bitstreamproject.verkstad.modelling.difference.Difference.Tie;
import org.bitstreamproject.verkstad.modelling.difference.Difference.TieChanged;
import org.bitstreamproject.verkstad.modelling.notation.Metamodel;
import org.jspecify.annotations.Nullable;

/** Compares two models whose elements are matched. */
final class Comparison {

    private final Model before;
    private final Model after;
    private final Map<String, String> matches;
    private final Set<String> aside;
    private final Metamodel metamodel;
    private final Map<String, Node> earlier;
    private final Map<String, Node> later;
    private final List<Moved> moved = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    /** @param aside attributes that say which element is which, and so are no difference themselves */
    Comparison(Model before, Model after, Map<String, String> matches, Set<String> aside) {
        this.aside = aside;
        this.before = before;
        this.after = after;
        this.matches = matches;
        this.metamodel = Metamodel.of(after.type());
        this.earlier = before.nodes().stream().collect(Collectors.toMap(Node::id, Function.identity()));
        this.later = after.nodes().stream().collect(Collectors.toMap(Node::id, Function.identity()));
    }

    /** A relation by what it joins, in ids of the later model. */
    private record Ends(String type, String source, String target) {}

    private record Pair(Edge before, Edge after) {}

    Difference difference() {
        var kept = new HashSet<>(matches.values());
        var added =
                after.nodes().stream().filter(node -> !kept.contains(node.id())).toList();
        var removed = before.nodes().stream()
                .filter(node -> !matches.containsKey(node.id()))
                .toList();
        var changed = new ArrayList<Changed>();
        for (var node : before.nodes()) {
            var now = later.get(matches.getOrDefault(node.id(), ""));
            if (now != null) {
                var aspects = aspects(node, now);
                if (!aspects.isEmpty()) {
                    changed.add(new Changed(node, now, aspects));
                }
            }
        }
        var pairs = pairs();
        places();
        var order = new LinkedHashSet<>(before.nodes().stream()
                .flatMap(node -> Optional.ofNullable(later.get(matches.getOrDefault(node.id(), ""))).stream())
                .toList());
        Order.moved(
                        List.copyOf(order),
                        after.nodes().stream().filter(order::contains).toList())
                .forEach(node -> moved.add(new Moved(node, Optional.empty(), Optional.empty())));
        return new Difference(
                added,
                removed,
                changed,
                moved,
                ties(after, later, pairs.stream().map(Pair::after).collect(Collectors.toSet())),
                ties(before, earlier, pairs.stream().map(Pair::before).collect(Collectors.toSet())),
                pairs.stream().flatMap(pair -> tieChanged(pair).stream()).toList(),
                matches);
    }

    private List<Aspect> aspects(Node before, Node after) {
        var aspects = new ArrayList<Aspect>();
        add(aspects, "type", before.type().name(), after.type().name());
        add(aspects, "label", before.label(), after.label());
        props(aspects, before.props(), after.props());
        return aspects;
    }

    private void props(List<Aspect> aspects, Map<String, String> before, Map<String, String> after) {
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeAll(aside);
        names.forEach(name -> add(aspects, name, before.getOrDefault(name, ""), after.getOrDefault(name, "")));
    }

    private static void add(List<Aspect> aspects, String name, String before, String after) {
        if (!before.equals(after)) {
            aspects.add(new Aspect(name, before, after));
        }
    }

    /** Relations that are the same: by id where the ids are the model's own, else by what they join. */
    private List<Pair> pairs() {
        var pairs = new ArrayList<Pair>();
        var free = new LinkedHashMap<String, Edge>();
        after.edges().forEach(edge -> free.put(edge.id(), edge));
        var left = new ArrayList<Edge>();
        for (var edge : before.edges()) {
            var same = free.get(edge.id());
            if (same != null && ends(edge).equals(ownEnds(same))) {
                pairs.add(new Pair(edge, same));
                free.remove(edge.id());
            } else {
                left.add(edge);
            }
        }
        var byEnds = new HashMap<Ends, List<Edge>>();
        free.values()
                .forEach(edge -> byEnds.computeIfAbsent(ownEnds(edge), ends -> new ArrayList<>())
                        .add(edge));
        for (var edge : left) {
            var same = byEnds.getOrDefault(ends(edge), List.of());
            if (!same.isEmpty()) {
                pairs.add(new Pair(edge, same.remove(0)));
            }
        }
        return pairs;
    }

    /** Unmatched ends are like nothing in the later model. */
    private Ends ends(Edge edge) {
        return new Ends(
                edge.type().name(),
                matches.getOrDefault(edge.source(), "-" + edge.source()),
                matches.getOrDefault(edge.target(), "-" + edge.target()));
    }

    private static Ends ownEnds(Edge edge) {
        return new Ends(edge.type().name(), edge.source(), edge.target());
    }

    /** Elements that stand in or under another one than before; the relation that says so is told with them. */
    private void places() {
        var was = placed(before);
        var is = placed(after);
        for (var node : before.nodes()) {
            var now = later.get(matches.getOrDefault(node.id(), ""));
            var from = was.get(node.id());
            var to = now == null ? null : is.get(now.id());
            if (now == null || from == null || to == null) {
                continue;
            }
            var old = above(from, node.id());
            var present = above(to, now.id());
            if (!present.equals(matches.get(old))) {
                told.add(from.id() + " before");
                told.add(to.id() + " after");
                moved.add(
                        new Moved(now, Optional.ofNullable(earlier.get(old)), Optional.ofNullable(later.get(present))));
            }
        }
    }

    /** The relation by which each element has its one place. */
    private Map<String, Edge> placed(Model model) {
        var nodes = model == before ? earlier : later;
        var places = new HashMap<String, Edge>();
        for (var edge : model.edges()) {
            if (metamodel.habits(edge.type()).one()) {
                for (var id : List.of(edge.source(), edge.target())) {
                    var node = nodes.get(id);
                    var parent = node == null
                            ? null
                            : metamodel.habits(node.type()).parent().orElse(null);
                    boolean isBelow = metamodel.habits(edge.type()).tree() ? id.equals(edge.source()) : true;
                    if (parent == edge.type() && isBelow) {
                        places.putIfAbsent(id, edge);
                    }
                }
            }
        }
        return places;
    }

    private static String above(Edge edge, String below) {
        return edge.source().equals(below) ? edge.target() : edge.source();
    }

    private List<Tie> ties(Model model, Map<String, Node> nodes, Set<Edge> paired) {
        var when = model == before ? " before" : " after";
        return model.edges().stream()
                .filter(edge -> !paired.contains(edge) && !told.contains(edge.id() + when))
                .flatMap(edge -> Optional.ofNullable(tie(edge, nodes)).stream())
                .toList();
    }

    private Optional<TieChanged> tieChanged(Pair pair) {
        var aspects = new ArrayList<Aspect>();
        add(aspects, "label", pair.before().label(), pair.after().label());
        props(aspects, pair.before().props(), pair.after().props());
        return aspects.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(tie(pair.after(), later)).map(tie -> new TieChanged(tie, aspects));
    }

    private static @Nullable Tie tie(Edge edge, Map<String, Node> nodes) {
        var source = nodes.get(edge.source());
        var target = nodes.get(edge.target());
        return source == null || target == null ? null : new Tie(edge, source, target);
    }
}
