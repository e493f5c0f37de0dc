// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import java.util.Comparator;
import java.util.Optional;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.layout.Band;
import org.bitstreamproject.verkstad.modelling.layout.Box;
import org.bitstreamproject.verkstad.modelling.layout.Forms;
import org.bitstreamproject.verkstad.modelling.layout.Plan;
import org.bitstreamproject.verkstad.modelling.notation.Said;
import org.bitstreamproject.verkstad.modelling.picture.Look.End;

/** How parts of a picture look and where they stand, in words, for those who do not see it; not what they are. */
final class Drawn {

    private final Model model;
    private final Plan plan;
    private final Words words;

    Drawn(Model model, Plan plan, Words words) {
        this.model = model;
        this.plan = plan;
        this.words = words;
    }

    String line(String id, int number) {
        return model.node(id)
                .map(node -> t("part", number, name(node), shape(node) + where(node)))
                .orElseGet(() -> model.edges().stream()
                        .filter(edge -> edge.id().equals(id))
                        .findFirst()
                        .map(edge -> t("part", number, between(edge), stroke(edge)))
                        .orElse(String.valueOf(number)));
    }

    private String shape(Node node) {
        if (plan.frames().stream().anyMatch(frame -> frame.box().node().id().equals(node.id()))) {
            return t("shape.frame");
        }
        if (band(node).isPresent()) {
            return t("shape.band");
        }
        var form = Forms.of(node);
        return t("shape." + form.outline().name()) + (form.heavy() ? " " + t("heavy") : "");
    }

    private Optional<Band> band(Node node) {
        return plan.frames().stream()
                .flatMap(frame -> frame.bands().stream())
                .filter(band ->
                        band.lane().filter(lane -> lane.id().equals(node.id())).isPresent())
                .findFirst();
    }

    /** In a process: in which band, or on which side of the frame. */
    private String where(Node node) {
        var box = plan.boxes().stream()
                .filter(one -> one.node().id().equals(node.id()))
                .findFirst();
        if (box.isEmpty() || plan.frames().isEmpty()) {
            return "";
        }
        for (var frame : plan.frames()) {
            for (var band : frame.bands()) {
                int middle = box.get().middle();
                boolean across = box.get().centre() > frame.box().left()
                        && box.get().centre() < frame.box().right();
                if (across && middle >= band.y() && middle < band.y() + band.height()) {
                    return band.lane().map(lane -> t("inside", Said.of(lane))).orElse("");
                }
            }
        }
        return t("side." + side(box.get()));
    }

    /** Of the strip it is nearest to. */
    private String side(Box box) {
        var nearest = plan.frames().stream()
                .map(Plan.Frame::box)
                .min(Comparator.comparingInt(frame -> away(frame, box)))
                .orElseThrow();
        if (box.middle() < nearest.y()) {
            return "above";
        }
        if (box.middle() > nearest.bottom()) {
            return "below";
        }
        return box.centre() < nearest.centre() ? "left" : "right";
    }

    private static int away(Box frame, Box box) {
        return Math.max(0, Math.max(frame.y() - box.middle(), box.middle() - frame.bottom()));
    }

    private String between(Edge edge) {
        return t("between", name(edge.source()), name(edge.target()));
    }

    private String stroke(Edge edge) {
        var look = Look.of(edge, model.type());
        var line = t(look.dash().equals(Look.SOLID) ? "line.solid" : "line.dashed");
        return line + end(look.target(), "end") + end(look.source(), "start");
    }

    private String end(End end, String place) {
        return end == End.NONE ? "" : t("at." + place, t("end." + end.name()));
    }

    private String name(String id) {
        return model.node(id).map(this::name).orElse("");
    }

    private String name(Node node) {
        var name = Said.of(node);
        return name.isBlank() ? words.text("modelling.picture.unnamed") : name;
    }

    private String t(String key, Object... args) {
        return words.text("modelling.numbered." + key, args);
    }
}
