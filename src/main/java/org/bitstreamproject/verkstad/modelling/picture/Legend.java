// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import java.util.ArrayList;
import java.util.List;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.layout.Point;
import org.bitstreamproject.verkstad.modelling.layout.Wrap;

/** What the lines and signs of a picture mean, under it: only those that are there, and only where it needs saying. */
final class Legend {
    private static final int ROW = 24;
    private static final int SAMPLE = 44;
    private static final int GAP = 22;
    private static final int LEFT = 16;
    private static final List<String> ATTITUDES = List.of("2", "1", "0", "-1", "-2");

    /** One sample: a line, or a sign when there is no line. */
    private record Entry(List<Edge> line, String sign, String text, int x, int y) {}

    private final List<Entry> entries = new ArrayList<>();
    private final int height;
    private int right;

    Legend(Model model, List<Edge> kinds, Words words, int width, int top) {
        int x = LEFT;
        int y = top + ROW / 2;
        for (var entry : wanted(model, kinds, words)) {
            int needed = SAMPLE + Wrap.width(entry.text()) + GAP;
            if (x > LEFT && x + needed > width) {
                x = LEFT;
                y += ROW;
            }
            entries.add(new Entry(entry.line(), entry.sign(), entry.text(), x, y));
            x += needed;
            right = Math.max(right, x);
        }
        height = entries.isEmpty() ? 0 : y + ROW - top;
    }

    private static List<Entry> wanted(Model model, List<Edge> kinds, Words words) {
        var wanted = new ArrayList<Entry>();
        boolean needed = switch (model.type()) {
            case GOAL, ARCHITECTURE, ASSEMBLY_LINE, ORGANISATION -> true;
            case STAKEHOLDER -> !kinds.isEmpty();
            case CONTEXT, CONCEPT, PROCESS, SEQUENCE, EFFECT, BENEFITS, STATE -> false;
        };
        if (needed) {
            for (var kind : kinds) {
                var text = words.text("modelling.edge." + kind.type());
                if (!text.isBlank()) {
                    wanted.add(new Entry(List.of(kind), "", text, 0, 0));
                }
            }
        }
        for (var attitude : ATTITUDES) {
            if (model.nodes(NodeType.STAKEHOLDER).stream().anyMatch(node -> node.is("attitude", attitude))) {
                wanted.add(new Entry(
                        List.of(),
                        Lettering.attitude(attitude),
                        words.text("modelling.picture.attitude." + attitude),
                        0,
                        0));
            }
        }
        return wanted;
    }

    /** Where the widest row ends. */
    int right() {
        return right;
    }

    int height() {
        return height;
    }

    void draw(Connectors connectors, Lettering lettering) {
        for (var entry : entries) {
            var from = new Point(entry.x(), entry.y());
            var to = new Point(entry.x() + SAMPLE - 10, entry.y());
            if (entry.line().isEmpty()) {
                lettering.badge(entry.sign(), entry.x() + SAMPLE / 2, entry.y());
            }
            entry.line().forEach(edge -> {
                connectors.draw(edge, List.of(from, to));
                connectors.ends(edge, from, to);
            });
            lettering.beside(entry.text(), new Point(entry.x() + SAMPLE, entry.y() + 4));
        }
    }
}
