// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.difference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;

/**
 * What is in one of two models and not in the other, and what is in both but not alike. A change of place, such as another
 * lane, is told as a move and not as a lost and a new relation.
 *
 * @param matches which element of the later model is which of the earlier: ids of the later by ids of the earlier
 */
public record Difference(
        List<Node> added,
        List<Node> removed,
        List<Changed> changed,
        List<Moved> moved,
        List<Tie> tiesAdded,
        List<Tie> tiesRemoved,
        List<TieChanged> tiesChanged,
        Map<String, String> matches) {

    public Difference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
        moved = List.copyOf(moved);
        tiesAdded = List.copyOf(tiesAdded);
        tiesRemoved = List.copyOf(tiesRemoved);
        tiesChanged = List.copyOf(tiesChanged);
        matches = Map.copyOf(matches);
    }

    /** @param aspects what about it */
    public record Changed(Node before, Node after, List<Aspect> aspects) {}

    /** One attribute, or {@code label} or {@code type}. Empty text where there was or is nothing. */
    public record Aspect(String name, String before, String after) {}

    /**
     * An element in another place.
     *
     * @param from what it stood under or in; empty as {@code to} when it changed places in its list
     */
    public record Moved(Node after, Optional<Node> from, Optional<Node> to) {

        public boolean isOrder() {
            return from.isEmpty() && to.isEmpty();
        }
    }

    /** A relation with its ends. */
    public record Tie(Edge edge, Node source, Node target) {}

    public record TieChanged(Tie after, List<Aspect> aspects) {}

    /** Of two versions of one model: an element is the same when its id is. */
    public static Difference ofVersions(Model before, Model after) {
        return new Comparison(before, after, Matching.byId(before, after), Set.of()).difference();
    }

    /**
     * Of a process as it is and as it is to be, which are written apart: by reference, else by name. What becomes of an activity
     * is told by itself ({@link Dispositions}).
     */
    public static Difference ofStages(Model asIs, Model toBe) {
        return new Comparison(asIs, toBe, Matching.byName(asIs, toBe), Set.of("asIsRef", "disposition")).difference();
    }

    /**
     * What a hand has put elsewhere, or made larger or smaller, and nothing else has moved: no difference of what is said, and
     * still one to see. For versions of one model.
     */
    public List<Node> placed(Model before, Model after) {
        var known = moved.stream().map(each -> each.after().id()).collect(Collectors.toUnmodifiableSet());
        return after.nodes().stream()
                .filter(node -> before.node(node.id()).isPresent() && !known.contains(node.id()))
                .filter(node -> !before.place(node.id()).equals(after.place(node.id())))
                .toList();
    }

    public boolean isEmpty() {
        return size() == 0;
    }

    public int size() {
        return added.size()
                + removed.size()
                + changed.size()
                + moved.size()
                + tiesAdded.size()
                + tiesRemoved.size()
                + tiesChanged.size();
    }
}
