// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.layout.Caption.Anchor;
import org.bitstreamproject.verkstad.modelling.notation.Said;

/** Participants side by side, each with a line of life; messages in order downwards; frames round those that share one. */
final class SequenceLayout {
    private static final int MARGIN = 24;
    private static final int WIDTH = 140;
    private static final int LEAST_STEP = 176;
    private static final int WIDEST_STEP = 230;
    private static final int ROW = 22;
    private static final int ABOVE = 5;
    private static final int SELF = 34;
    private static final int FRAME_HEAD = 30;
    private static final int FRAME_FOOT = 12;
    private static final int FRAME_SIDE = 46;

    private final Model model;
    private final List<Edge> messages;
    private final Map<String, Integer> column = new HashMap<>();
    private final List<Box> boxes = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Area> areas = new ArrayList<>();
    private final Set<String> framed = new HashSet<>();

    SequenceLayout(Model model) {
        this.model = model;
        model.nodes(NodeType.PARTICIPANT).forEach(one -> column.put(one.id(), column.size()));
        this.messages = model.edges(EdgeType.MESSAGE).stream()
                .sorted(Comparator.comparing(SequenceLayout::order))
                .toList();
    }

    Plan plan() {
        int top = heads();
        int y = top + ROW / 2;
        int at = 0;
        while (at < messages.size()) {
            var fragment = fragment(messages.get(at));
            int end = at + 1;
            while (end < messages.size() && fragment(messages.get(end)).equals(fragment)) {
                end++;
            }
            y = run(messages.subList(at, end), fragment, y);
            at = end;
        }
        for (var fragment : model.nodes(NodeType.FRAGMENT)) {
            if (!framed.contains(fragment.id())) {
                y = frame(fragment, y, y + FRAME_HEAD + ROW, 0, Math.max(0, boxes.size() - 1)) + ROW / 2;
            }
        }
        int bottom = y + ROW;
        for (var box : List.copyOf(boxes)) {
            areas.add(new Area(Area.Kind.LIFELINE, "", box.centre(), box.bottom(), 0, bottom - box.bottom()));
        }
        int loops =
                messages.stream().anyMatch(message -> isSelf(message) && column(message.source()) == boxes.size() - 1)
                        ? LEAST_STEP
                        : FRAME_SIDE;
        int right = boxes.stream().mapToInt(Box::right).max().orElse(MARGIN) + loops;
        return new Plan(right + MARGIN, bottom + MARGIN / 2, areas, boxes, lines);
    }

    private static BigDecimal order(Edge message) {
        return Optional.ofNullable(message.props().get("order"))
                .filter(text -> !text.isBlank())
                .map(BigDecimal::new)
                .orElse(BigDecimal.valueOf(Long.MAX_VALUE));
    }

    /** The frame a message names by id or by its words. */
    private Optional<Node> fragment(Edge message) {
        return Optional.ofNullable(message.props().get("fragment"))
                .flatMap(name -> model.nodes(NodeType.FRAGMENT).stream()
                        .filter(node -> node.id().equals(name) || node.label().equals(name))
                        .findFirst());
    }

    private static boolean isSelf(Edge message) {
        return message.source().equals(message.target());
    }

    /** @return the lower edge of the highest head */
    private int heads() {
        var heads = model.nodes(NodeType.PARTICIPANT).stream()
                .map(one -> Measure.box(one, WIDTH))
                .toList();
        int tallest = heads.stream().mapToInt(Box::height).max().orElse(0);
        var widest = new int[heads.size() + 1];
        for (var message : messages) {
            int left = Math.min(column(message.source()), column(message.target()));
            int right = Math.max(column(message.source()), column(message.target()));
            int needed = Wrap.width(said(message)) + 40;
            if (right - left <= 1) {
                widest[left] = Math.max(widest[left], needed);
            }
        }
        int x = MARGIN + FRAME_SIDE / 2;
        for (int i = 0; i < heads.size(); i++) {
            boxes.add(heads.get(i).sized(WIDTH, tallest).at(x, MARGIN / 2));
            x += Math.min(WIDEST_STEP, Math.max(LEAST_STEP, widest[i]));
        }
        return MARGIN / 2 + tallest;
    }

    private int column(String participant) {
        return column.getOrDefault(participant, 0);
    }

    /** Messages that share a frame, or share none. */
    private int run(List<Edge> run, Optional<Node> fragment, int top) {
        int y = top + (fragment.isPresent() ? FRAME_HEAD + ROW / 2 : 0);
        int first = Integer.MAX_VALUE;
        int last = 0;
        for (var message : run) {
            y = message(message, y);
            first = Math.min(first, Math.min(column(message.source()), column(message.target())));
            last = Math.max(last, Math.max(column(message.source()), column(message.target())));
        }
        return fragment.isPresent() ? frame(fragment.get(), top + ROW / 2, y, first, last) + ROW / 2 : y;
    }

    private int frame(Node fragment, int top, int contents, int first, int last) {
        framed.add(fragment.id());
        int left = boxes.isEmpty() ? MARGIN : boxes.get(first).centre() - FRAME_SIDE;
        int right = boxes.isEmpty() ? MARGIN + WIDTH : boxes.get(last).centre() + FRAME_SIDE;
        right = Math.max(right, left + WIDTH + FRAME_SIDE);
        boolean loops = messages.stream()
                .filter(SequenceLayout::isSelf)
                .anyMatch(message -> column(message.source()) == last
                        && fragment(message).filter(fragment::equals).isPresent());
        right += loops ? LEAST_STEP - FRAME_SIDE : 0;
        var guard = fragment.prop("guard").orElse(fragment.label());
        var lines = guard.isBlank() ? List.<String>of() : Wrap.lines("[" + guard + "]", right - left - 70, 1);
        int bottom = contents + FRAME_FOOT;
        areas.add(
                new Area(Area.Kind.FRAGMENT, Optional.of(fragment), "", left, top, right - left, bottom - top, lines));
        return bottom;
    }

    private int message(Edge message, int top) {
        var from = boxes.get(column(message.source())).centre();
        var to = boxes.get(column(message.target())).centre();
        boolean self = isSelf(message);
        int room = self ? LEAST_STEP - SELF - 20 : Math.abs(to - from) - 24;
        var words = said(message).isBlank() ? List.<String>of() : Wrap.lines(said(message), room, 3);
        int y = top + Math.max(1, words.size()) * Caption.LINE_HEIGHT + ABOVE;
        var points = self
                ? List.of(
                        new Point(from, y - ROW / 2),
                        new Point(from + SELF, y - ROW / 2),
                        new Point(from + SELF, y + ROW / 2),
                        new Point(from, y + ROW / 2))
                : List.of(new Point(from, y), new Point(to, y));
        int rise = Math.max(0, words.size() - 1) * Caption.LINE_HEIGHT;
        var at = self ? new Point(from + SELF + 6, y + 4 - rise / 2) : new Point((from + to) / 2, y - ABOVE - rise);
        var caption = new Caption(at, self ? Anchor.START : Anchor.MIDDLE, words);
        lines.add(new Line(message, points, at, words.isEmpty() ? List.of() : List.of(caption)));
        return y + (self ? ROW : ROW / 2);
    }

    private static String said(Edge message) {
        var text = Said.of(message);
        var channel = message.props().getOrDefault("channel", "");
        return channel.isBlank() ? text : text + " (" + channel + ")";
    }
}
