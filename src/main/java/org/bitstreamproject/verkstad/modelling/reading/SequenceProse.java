// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.reading;

import java.util.ArrayList;
import java.util.List;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.notation.Said;
import org.bitstreamproject.verkstad.modelling.outline.TypeOutline;
import org.bitstreamproject.verkstad.modelling.picture.Words;

/** Who takes part, then every message in order: who says what to whom, and when it happens only sometimes. */
final class SequenceProse {

    private final Model model;
    private final Phrases phrases;

    SequenceProse(Model model, Words words) {
        this.model = model;
        this.phrases = new Phrases(words);
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        var takingPart = model.nodes(NodeType.PARTICIPANT);
        if (!takingPart.isEmpty()) {
            lines.add(phrases.say(
                    "participants",
                    phrases.joined(takingPart.stream().map(phrases::name).toList())));
        }
        for (var block : TypeOutline.of(model).blocks()) {
            block.arrows().forEach(arrow -> lines.add(message(arrow)));
        }
        return lines;
    }

    private String message(TypeOutline.Arrow arrow) {
        var edge = arrow.edge();
        var self = edge.source().equals(edge.target());
        var kind = self ? "self" : "return".equals(edge.props().get("kind")) ? "return" : "message";
        var channel = edge.props().getOrDefault("channel", "");
        var text = Said.of(edge);
        var what = text.isBlank() ? phrases.say("something") : phrases.quoted(text);
        var from = phrases.name(arrow.from());
        var to = phrases.name(arrow.to());
        var said = channel.isBlank()
                ? phrases.say(kind, from, to, what)
                : phrases.say(kind + ".channel", from, to, what, phrases.quoted(channel));
        var line = phrases.say("numbered", arrow.number(), said);
        return arrow.fragment()
                .map(fragment -> Phrases.together(List.of(line, frame(fragment))))
                .orElse(line);
    }

    /** What the frame is called, and when what stands in it happens. */
    private String frame(Node fragment) {
        var key = "frame." + fragment.prop("kind").orElse("opt");
        var when = fragment.prop("guard")
                .map(guard -> phrases.say(key, phrases.quoted(guard)))
                .orElseGet(() -> phrases.say(key + ".always"));
        return fragment.label().isBlank()
                ? when
                : Phrases.together(List.of(phrases.say("frame", phrases.quoted(fragment.label())), when));
    }
}
