// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.modelling.command.Command;
import org.bitstreamproject.verkstad.modelling.command.Reorder;

/** The commands that a form says, gathered while it is read. */
final class Saying {

    private final List<Command> commands = new ArrayList<>();
    private final List<Map<String, String>> places = new ArrayList<>();
    private boolean isNothingNew;

    /** @param from the field of the page that each of the command's own comes from */
    void say(Command command, Map<String, String> from) {
        commands.add(command);
        places.add(from);
    }

    /** A form that was sent as it was shown: changes nothing, but finds out whether the element is still there. */
    void nothingNew(String id, String field) {
        if (commands.isEmpty()) {
            isNothingNew = true;
            say(new Reorder(id, id), Map.of("id", field, "before", field));
        }
    }

    boolean isNothingNew() {
        return isNothingNew;
    }

    /** What a later command calls that which the last one made. */
    String last() {
        return "+" + commands.size();
    }

    List<Command> commands() {
        return List.copyOf(commands);
    }

    List<Map<String, String>> places() {
        return List.copyOf(places);
    }
}
