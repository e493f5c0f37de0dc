// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.difference;

import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;

/**
 * What is in one of two models and not in the other, and what is in both but not alike. A change of place, such as another
 * lane, is told as a move and not as a lost and a new relation.
 */
public record Difference(
        List<Node> added,
        List<Node> removed,
        List<Changed> changed,
        List<Moved> moved,
        List<Tie> tiesAdded,
        List<Tie> tiesRemoved,
        List<TieChanged> tiesChanged) {

    public Difference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
        moved = List.copyOf(moved);
        tiesAdded = List.copyOf(tiesAdded);
        tiesRemoved = List.copyOf(tiesRemoved);
        tiesChanged = List.copyOf(tiesChanged);
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
        return new Comparison(before, after, Matching.byId(before, after)).difference();
    }

    /** Of a process as it is and as it is to be, which are written apart: by reference, else by name. */
    public static Difference ofStages(Model asIs, Model toBe) {
        return new Comparison(asIs, toBe, Matching.byName(asIs, toBe)).difference();
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
