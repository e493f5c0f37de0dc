// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.command;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.notation.Metamodel;
import org.bitstreamproject.verkstad.modelling.notation.PropRule;
import org.jspecify.annotations.Nullable;

/**
 * Makes one of several of the same type: the first stays, with its place and id.
 *
 * <p>Nothing is lost: names are put side by side, numbers that are added up (minutes) are added, texts are put side by
 * side, and a choice that differs is refused until it is the same. Every relation of the others is led to the first; of
 * two that then say the same one stays, shares of a flow are added, and what joined them to one another goes.
 */
public record Merge(List<String> ids) implements Command {

    /** Looked up once: {@code Json.create…} looks for it at every call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private static final String BESIDE = " / ";
    private static final int MOST = 50;

    public Merge {
        ids = List.copyOf(ids);
    }

    @Override
    public String name() {
        return "merge";
    }

    @Override
    public Set<String> touches() {
        return Set.copyOf(ids);
    }

    @Override
    public boolean removes() {
        return true;
    }

    @Override
    public Applied apply(Model model) {
        var objections = new Objections(model);
        var nodes = nodes(objections, model);
        objections.check();
        var first = nodes.get(0);
        var rules = Metamodel.of(model.type()).props(first.type());
        var adds = Metamodel.of(model.type()).habits(first.type()).adds();
        var order = Metamodel.of(model.type()).habits(first.type()).order();
        var label = objections.label("ids", beside(nodes.stream().map(Node::label)), false);
        var props = new LinkedHashMap<>(first.props());
        for (var other : nodes.subList(1, nodes.size())) {
            other.props().forEach((attribute, value) -> {
                boolean kept = order.equals(Optional.of(attribute));
                props.merge(
                        attribute,
                        value,
                        (one, two) -> kept
                                ? one
                                : united(
                                        objections,
                                        rules.get(attribute),
                                        adds.contains(attribute),
                                        attribute,
                                        one,
                                        two));
            });
        }
        objections.check();
        var draft = new Draft(model);
        draft.change(first.id(), old -> new Node(old.id(), old.type(), label, props));
        lead(objections, draft, model, nodes);
        new Places(draft.done()).trees("ids", first.id()).ifPresent(objections::add);
        objections.check();
        return new Applied(draft.done(), first.id());
    }

    private List<Node> nodes(Objections objections, Model model) {
        var distinct = List.copyOf(new LinkedHashSet<>(ids));
        if (distinct.size() < 2 || distinct.size() > MOST) {
            objections.fault("ids", "merge-two", MOST);
            return List.of();
        }
        var nodes = new ArrayList<Node>();
        distinct.forEach(id -> objections.node("ids", id).ifPresent(nodes::add));
        var types = nodes.stream().map(Node::type).collect(Collectors.toCollection(LinkedHashSet::new));
        if (types.size() > 1) {
            objections.fault(
                    "ids", "merge-types", types.stream().map(Enum::name).collect(Collectors.joining(", ")));
        }
        return nodes;
    }

    private static String united(
            Objections objections, @Nullable PropRule rule, boolean adds, String attribute, String one, String two) {
        if (one.equals(two) && !adds) {
            return one;
        }
        if (adds) {
            return new BigDecimal(one)
                    .add(new BigDecimal(two))
                    .stripTrailingZeros()
                    .toPlainString();
        }
        if (rule != null && rule.kind() == PropRule.Kind.LIST) {
            var lines = Stream.concat(one.lines(), two.lines()).distinct().collect(Collectors.joining("\n"));
            return objections.value("ids", Map.of(attribute, rule), attribute, lines);
        }
        if (rule == null || rule.kind() == PropRule.Kind.TEXT) {
            var both = beside(Stream.of(one, two));
            return objections.value("ids", Map.of(), attribute, both);
        }
        objections.fault("ids", "merge-differs", attribute, one, two);
        return one;
    }

    private static String beside(Stream<String> texts) {
        return texts.filter(text -> !text.isBlank()).distinct().collect(Collectors.joining(BESIDE));
    }

    private void lead(Objections objections, Draft draft, Model model, List<Node> nodes) {
        var first = nodes.get(0).id();
        var all = nodes.stream().map(Node::id).collect(Collectors.toSet());
        var metamodel = Metamodel.of(model.type());
        draft.cut(edge -> all.contains(edge.source())
                && all.contains(edge.target())
                && !edge.source().equals(edge.target())
                && !metamodel.loops(edge.type()));
        draft.changeEdges(edge -> all.contains(edge.source()), edge -> edge.from(first));
        draft.changeEdges(edge -> all.contains(edge.target()), edge -> edge.to(first));
        for (var node : nodes.subList(1, nodes.size())) {
            Delete.lead(draft, model, node, first);
            draft.remove(node.id());
        }
        same(objections, draft, model, first);
    }

    /** Of several relations that join the same two the first stays and takes over what the others say. */
    private static void same(Objections objections, Draft draft, Model model, String first) {
        var metamodel = Metamodel.of(model.type());
        var groups = draft.edges().stream()
                .filter(edge -> edge.touches(first))
                .collect(Collectors.groupingBy(
                        edge -> List.of(edge.type(), edge.source(), edge.target()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        for (var group : groups.values()) {
            var kept = group.get(0);
            for (var other : group.subList(1, group.size())) {
                boolean says = !other.label().isBlank() || !other.props().isEmpty();
                boolean twice =
                        other.label().equals(kept.label()) && other.props().equals(kept.props());
                boolean sharing = source(model, kept).equals(source(model, other));
                boolean several = metamodel.habits(kept.type()).several();
                if (!several || !says || twice) {
                    draft.cut(edge -> edge.id().equals(other.id()));
                    kept = twice && !sharing ? kept : united(objections, metamodel, kept, other, sharing);
                }
            }
            var result = kept;
            draft.changeEdge(kept.id(), edge -> result);
        }
    }

    private static String source(Model model, Edge edge) {
        return model.edge(edge.id()).map(Edge::source).orElse("");
    }

    /** @param sharing whether both led from the same element, so that their shares are parts of one whole */
    private static Edge united(Objections objections, Metamodel metamodel, Edge one, Edge other, boolean sharing) {
        var label = beside(Stream.of(one.label(), other.label()));
        if (label.length() > Objections.LONGEST) {
            objections.fault(
                    "ids", "merge-differs", one.type(), Objections.shown(one.label()), Objections.shown(other.label()));
        }
        var rules = metamodel.props(one.type());
        var order = metamodel.habits(one.type()).order();
        var props = new LinkedHashMap<>(one.props());
        other.props()
                .forEach((attribute, value) -> props.merge(
                        attribute,
                        value,
                        (mine, theirs) -> order.equals(Optional.of(attribute))
                                ? mine
                                : sharing && isShare(rules.get(attribute))
                                        ? shares(
                                                objections,
                                                Objects.requireNonNull(rules.get(attribute)),
                                                attribute,
                                                mine,
                                                theirs)
                                        : united(objections, rules.get(attribute), false, attribute, mine, theirs)));
        return new Edge(one.id(), one.type(), one.source(), one.target(), label, props);
    }

    private static boolean isShare(@Nullable PropRule rule) {
        return rule != null && rule.kind() == PropRule.Kind.PERCENT;
    }

    private static String shares(Objections objections, PropRule rule, String attribute, String mine, String theirs) {
        var sum = rule.accept(new BigDecimal(mine).add(new BigDecimal(theirs)).toPlainString());
        if (sum.isEmpty()) {
            objections.fault("ids", "merge-differs", attribute, mine, theirs);
        }
        return sum.orElse(mine);
    }

    @Override
    public Merge naming(UnaryOperator<String> names) {
        return new Merge(ids.stream().map(names).toList());
    }

    @Override
    public JsonObject json() {
        return Form.of(name()).with("ids", JSON.createArrayBuilder(ids).build()).json();
    }
}
