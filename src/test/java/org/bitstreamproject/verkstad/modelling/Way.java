// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.modelling.command.Add;
import org.bitstreamproject.verkstad.modelling.command.Command;
import org.bitstreamproject.verkstad.modelling.command.Connect;
import org.bitstreamproject.verkstad.modelling.command.Delete;
import org.bitstreamproject.verkstad.modelling.command.Merge;
import org.bitstreamproject.verkstad.modelling.command.MoveToLane;
import org.bitstreamproject.verkstad.modelling.command.Name;
import org.bitstreamproject.verkstad.modelling.command.PasteList;
import org.bitstreamproject.verkstad.modelling.command.PlaceElements;
import org.bitstreamproject.verkstad.modelling.command.Reconnect;
import org.bitstreamproject.verkstad.modelling.command.Reorder;
import org.bitstreamproject.verkstad.modelling.command.Retype;
import org.bitstreamproject.verkstad.modelling.command.SetAttribute;
import org.bitstreamproject.verkstad.modelling.command.Split;
import org.bitstreamproject.verkstad.modelling.command.Tidy;
import org.bitstreamproject.verkstad.modelling.outline.Arrangement;
import org.bitstreamproject.verkstad.modelling.outline.Arrangement.Part;
import org.bitstreamproject.verkstad.modelling.outline.OutlineForm;

/**
 * A form of the page and what is written into it.
 *
 * @param shown the element or relation it is opened at, empty for none
 */
record Way(String shown, String button, Map<String, String> fields) {

    /** Every form that can say it. */
    static List<Way> of(Model model, Command command) {
        var ways = new ArrayList<Way>();
        boolean isProcess = model.type() == ModelType.PROCESS;
        if (isProcess) {
            ways.addAll(new ProcessWays(model).of(command));
        }
        if (command instanceof Add add && !isProcess) {
            var part = part(model, add.type());
            ways.add(new Way(
                    "",
                    "add " + part.name(),
                    placed(part, part.name() + "-", "label", add.type(), add.label(), add.parent())));
        } else if (command instanceof PasteList paste && !isProcess) {
            var part = part(model, paste.type());
            ways.add(new Way(
                    "",
                    "paste " + part.name(),
                    placed(part, part.name() + "-lines-", "", paste.type(), paste.text(), paste.parent())));
        } else if (command instanceof Name name && !isStep(model, name.id())) {
            ways.add(new Way(name.id(), "save " + name.id(), Map.of("label", name.label())));
        } else if (command instanceof SetAttribute set
                && !(isStep(model, set.id()) && OutlineForm.isOfStep(set.attribute()))) {
            ways.add(new Way(set.id(), "save " + set.id(), Map.of("prop-" + set.attribute(), set.value())));
        } else if (command instanceof Connect connect) {
            ways.add(new Way(
                    connect.source(),
                    "connect " + connect.source(),
                    Map.of("connect", connect.type() + ">" + connect.target())));
        } else if (command instanceof Reconnect led) {
            var fields = led.source().isEmpty() ? Map.of("target", led.target()) : Map.of("source", led.source());
            ways.add(new Way(led.id(), "reconnect " + led.id(), fields));
        } else if (command instanceof Retype retype && !retype.type().startsWith("EVENT.")) {
            ways.add(new Way(retype.id(), "retype " + retype.id(), Map.of("retype", retype.type())));
        } else if (command instanceof MoveToLane move) {
            ways.add(move(model, move));
        } else if (command instanceof Reorder reorder) {
            ways.add(new Way(reorder.id(), "reorder " + reorder.id(), Map.of("before", reorder.before())));
        } else if (command instanceof Split split) {
            ways.add(new Way(
                    split.id(),
                    "split " + split.id(),
                    Map.of("split-first", split.first(), "split-second", split.second())));
        } else if (command instanceof Merge merge) {
            var first = merge.ids().get(0);
            ways.add(
                    new Way(first, "merge " + first, Map.of("merge", merge.ids().get(1))));
        } else if (command instanceof PlaceElements place) {
            var spot = place.places().get(0);
            ways.add(new Way(
                    spot.id(),
                    "place " + spot.id(),
                    Map.of(
                            "place-x",
                            typed(spot.x()),
                            "place-y",
                            typed(spot.y()),
                            "place-width",
                            spot.width() == 0 ? "" : typed(spot.width()),
                            "place-height",
                            spot.height() == 0 ? "" : typed(spot.height()))));
        } else if (command instanceof Tidy tidy) {
            var id = String.join("", tidy.ids());
            ways.add(new Way(id, ("tidy " + id).strip(), Map.of()));
        } else if (command instanceof Delete delete) {
            ways.add(
                    new Way(model.edge(delete.id()).isPresent() ? delete.id() : "", "delete " + delete.id(), Map.of()));
        }
        assertThat(ways).as("forms of " + command.json()).isNotEmpty();
        return ways;
    }

    private static String typed(int number) {
        return number == PlaceElements.Spot.UNREADABLE ? "NaN" : String.valueOf(number);
    }

    static boolean isStep(Model model, String id) {
        return model.type() == ModelType.PROCESS
                && model.node(id).filter(node -> node.type().isStep()).isPresent();
    }

    private static Way move(Model model, MoveToLane move) {
        if (model.edge(move.id()).isPresent()) {
            return new Way(move.id(), "save " + move.id(), Map.of("prop-fragment", move.lane()));
        }
        return model.type() == ModelType.PROCESS
                ? new Way(move.id(), "move " + move.id(), Map.of("move-lane", move.lane()))
                : new Way(move.id(), "save " + move.id(), Map.of("above", move.lane()));
    }

    private static Map<String, String> placed(
            Part part, String prefix, String text, String type, String words, String above) {
        var fields = new LinkedHashMap<String, String>();
        fields.put(text.isEmpty() ? prefix.substring(0, prefix.length() - 1) : prefix + text, words);
        if (part.types().size() > 1) {
            fields.put(prefix + "type", type);
        }
        if (part.isTree()) {
            fields.put(prefix + "above", above);
        }
        return fields;
    }

    private static Part part(Model model, String type) {
        return Arrangement.of(model.type()).parts().stream()
                .filter(part -> part.types().contains(NodeType.valueOf(type)))
                .findFirst()
                .orElseThrow();
    }
}
