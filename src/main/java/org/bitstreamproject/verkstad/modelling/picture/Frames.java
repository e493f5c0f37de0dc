// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import java.util.List;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.layout.Band;
import org.bitstreamproject.verkstad.modelling.layout.Box;
import org.bitstreamproject.verkstad.modelling.layout.Plan;
import org.bitstreamproject.verkstad.modelling.layout.Point;
import org.bitstreamproject.verkstad.modelling.layout.Wrap;
import org.bitstreamproject.verkstad.modelling.notation.Said;

/** Draws a process round its steps: the chevron with its name, and the lanes; long ones go on in strips. */
final class Frames {
    private static final int TIP = 36;

    private final Svg svg;
    private final Lettering lettering;
    private final Words words;
    private final Set<String> marked;

    Frames(Svg svg, Lettering lettering, Words words, Set<String> marked) {
        this.svg = svg;
        this.lettering = lettering;
        this.words = words;
        this.marked = marked;
    }

    /** The chevron; what hangs in it follows band by band. */
    void draw(Plan.Frame frame) {
        var process = frame.box().node();
        if (!process.id().isEmpty() && frame.first()) {
            svg.open("g", "class", "m-node m-process-frame", "data-element", process.id());
            svg.text("title", Lettering.titled(kind(process), name(process)));
            frame(frame);
            svg.close("g");
        } else {
            frame(frame);
        }
    }

    static int right(Plan.Frame frame) {
        return frame.box().right() - (frame.last() ? TIP : 0);
    }

    private void frame(Plan.Frame frame) {
        var box = frame.box();
        svg.empty(
                "polygon",
                "class",
                "m-frame",
                "fill",
                "#ffffff",
                "stroke",
                "#33404d",
                "stroke-width",
                2,
                "points",
                Svg.points(chevron(box, frame.last())));
        if (frame.first()) {
            svg.text(
                    "text",
                    name(box.node()),
                    "class",
                    "m-text m-process",
                    "x",
                    box.left() + 12,
                    "y",
                    box.y() + 24,
                    "font-size",
                    16,
                    "font-weight",
                    700,
                    "fill",
                    Lettering.INK);
        }
        if (frame.first() && marked.contains(box.node().id())) {
            lettering.mark(right(frame) - 16, box.y() + 18);
        }
    }

    void band(Band band, Plan.Frame frame) {
        int right = right(frame);
        int left = frame.box().left();
        var lane = band.lane().map(Node::id).orElse("");
        if (frame.first() && !lane.isEmpty()) {
            svg.open("g", "class", "m-lane", "data-element", lane);
        } else {
            svg.open("g", "class", "m-lane");
        }
        svg.text(
                "title",
                band.lane()
                        .map(node -> Lettering.titled(kind(node), node.label()))
                        .orElseGet(() -> t("nobody")));
        svg.empty(
                "rect",
                "class",
                "m-band",
                "x",
                left,
                "y",
                band.y(),
                "width",
                right - left,
                "height",
                band.height(),
                "fill",
                "none",
                "stroke",
                "#7f8b98",
                "stroke-width",
                1);
        svg.empty(
                "rect",
                "class",
                "m-lanename",
                "x",
                left,
                "y",
                band.y(),
                "width",
                frame.headerWidth(),
                "height",
                band.height(),
                "fill",
                "#eef1f4",
                "stroke",
                "#7f8b98",
                "stroke-width",
                1,
                "stroke-dasharray",
                band.lane().isEmpty() ? "5 4" : "none");
        var kind = band.lane().map(this::kind).orElseGet(() -> t("nobody"));
        var lines = band.lane().isEmpty() ? Wrap.lines(kind, frame.headerWidth() - 20) : band.lines();
        int y = band.y() + 10;
        if (band.lane().isPresent()) {
            lettering.stereotype(kind, left + frame.headerWidth() / 2, y + Lettering.BASELINE);
            y += Wrap.LINE_HEIGHT;
        }
        lettering.label(lines, left + frame.headerWidth() / 2, y, 600);
        band.lane()
                .filter(node -> frame.first() && marked.contains(node.id()))
                .ifPresent(node -> lettering.mark(left + 12, band.y() + 12));
        svg.close("g");
    }

    static List<Point> chevron(Box box, boolean last) {
        int tip = last ? box.right() - TIP : box.right();
        return List.of(
                new Point(box.left(), box.y()),
                new Point(tip, box.y()),
                new Point(box.right(), box.middle()),
                new Point(tip, box.bottom()),
                new Point(box.left(), box.bottom()));
    }

    private String name(Node node) {
        return Said.of(node).isBlank() ? t("unnamed") : Said.of(node);
    }

    private String kind(Node node) {
        return Description.kind(node, words);
    }

    private String t(String key) {
        return words.text("modelling.picture." + key);
    }
}
