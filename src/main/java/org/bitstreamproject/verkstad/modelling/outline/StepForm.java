// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;

/** The form of one step of a process, with what it holds or what was typed. */
public record StepForm(
        String id,
        String kind,
        String label,
        String lane,
        String minutes,
        String waitHours,
        String mode,
        List<Way> ways) {

    /** So many may be typed anew; what is shown is read whole, however many there are. */
    private static final int MOST_WAYS = 20;

    public StepForm {
        ways = List.copyOf(ways);
    }

    /** One way out. @param to the step it leads to, blank for none */
    public record Way(String to, String condition, String share) {}

    static StepForm of(Outline.Step step) {
        var node = step.node();
        var ways = new ArrayList<Way>();
        step.exits()
                .forEach(exit -> ways.add(new Way(
                        exit.target().id(),
                        exit.edge().label(),
                        exit.edge().props().getOrDefault("share", ""))));
        int least = node.type() == NodeType.DECISION ? 2 : 1;
        while (ways.size() < least) {
            ways.add(new Way("", "", ""));
        }
        if (node.type() == NodeType.DECISION || !step.exits().isEmpty()) {
            ways.add(new Way("", "", ""));
        }
        return new StepForm(
                node.id(),
                StepKind.of(node).map(Enum::name).orElse(""),
                node.label(),
                step.lane().map(Node::id).orElse(""),
                node.prop("minutes").orElse(""),
                node.prop("waitHours").orElse(""),
                node.prop("mode").orElse(""),
                ways);
    }

    /** The same with what was typed. */
    StepForm typed(Map<String, List<String>> fields) {
        var typed = new Filled(fields);
        return new StepForm(
                id,
                typed.text("kind"),
                typed.text("label"),
                typed.text("lane"),
                typed.text("minutes"),
                typed.text("waitHours"),
                typed.text("mode"),
                ways(typed, ways.size()));
    }

    /** @param shown how many the form was shown with */
    static List<Way> ways(Filled form, int shown) {
        var ways = new ArrayList<Way>();
        for (int i = 0; i < Math.max(MOST_WAYS, shown) && form.has("to-" + i); i++) {
            ways.add(new Way(form.text("to-" + i), form.text("condition-" + i), form.text("share-" + i)));
        }
        return ways;
    }
}
