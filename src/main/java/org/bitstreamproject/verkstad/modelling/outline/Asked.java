// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bitstreamproject.verkstad.modelling.command.Command;
import org.bitstreamproject.verkstad.modelling.notation.Fault;
import org.bitstreamproject.verkstad.modelling.notation.NotAModel;

/**
 * What a form asks for.
 *
 * @param name what it is called to the one who asked: {@code modelling.done.<name>}
 * @param focus id of the element to go to afterwards, empty for where the command leads
 * @param places for each part of the command the field of the page that each of its own comes from
 */
public record Asked(String name, Command command, String focus, List<Map<String, String>> places) {

    private static final Pattern PLACE = Pattern.compile("commands\\[(\\d+)]\\.(.*)");

    public Asked {
        places = List.copyOf(places);
    }

    /** The same refusal with each fault at the field of the page that it is about. */
    public NotAModel told(NotAModel refused) {
        return new NotAModel(refused.faults().stream()
                .map(fault -> new Fault(field(fault), fault.code(), fault.args()))
                .toList());
    }

    private String field(Fault fault) {
        var part = PLACE.matcher(fault.where());
        int index = part.matches() ? Integer.parseInt(part.group(1)) : 0;
        var own = part.matches() ? part.group(2) : fault.where();
        return index < places.size() ? places.get(index).getOrDefault(own, own) : own;
    }
}
