// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.work;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.command.Command;
import org.bitstreamproject.verkstad.modelling.command.Together;

/** Whether a command would overwrite what somebody else did since its writer saw the model. Pure. */
final class Overwriting {

    private Overwriting() {}

    static boolean is(Command command, Model shown, Model head) {
        if (command instanceof Together together) {
            return together.commands().stream().anyMatch(one -> onlyPlaced(one, shown, head))
                    || touches(together.without(Command::onlyPlaces), shown, head);
        }
        return command.onlyPlaces() ? onlyPlaced(command, shown, head) : touches(command, shown, head);
    }

    /** Whether somebody put what it puts elsewhere, or tidies what somebody else has put since. */
    private static boolean onlyPlaced(Command command, Model shown, Model head) {
        if (!command.onlyPlaces()) {
            return false;
        }
        var ids = new HashSet<>(command.touches());
        if (ids.isEmpty()) {
            ids.addAll(head.places().keySet());
        }
        return ids.stream()
                .anyMatch(id -> head.node(id).isPresent() && !shown.place(id).equals(head.place(id)));
    }

    private static boolean touches(Command command, Model shown, Model head) {
        return command.touches().stream()
                .anyMatch(id -> !Objects.equals(shown.node(id), head.node(id))
                        || !Objects.equals(shown.edge(id), head.edge(id))
                        || command.reaches()
                                && !around(shown, id, command.removes()).equals(around(head, id, command.removes())));
    }

    /** An element and what it leads to: what an edit of it would overwrite. @param removes what leads to it goes too */
    private static List<Object> around(Model model, String id, boolean removes) {
        Optional<Node> node = model.node(id);
        var edges = model.edges().stream()
                .filter(edge -> edge.source().equals(id)
                        || (removes || edge.type() != EdgeType.FLOW)
                                && edge.target().equals(id))
                .toList();
        return List.of(node, edges);
    }
}
