// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.notation.Said;

/** How large a node must be for its words. */
final class Measure {
    static final int PAD = 8;
    private static final int SMALL_LINES = 4;
    private static final int DOT = 26;
    private static final int LEAST = 40;

    private Measure() {}

    static Box box(Node node, int width) {
        var form = Forms.of(node);
        if (form.outline().round() > 0) {
            return new Box(node, 0, 0, DOT, DOT, List.of());
        }
        int inner = width - 2 * form.pad();
        int bold = form.outline().ruled() ? inner * 7 / 8 : inner;
        var lines = Said.of(node).isBlank() ? List.of("") : Wrap.lines(Said.of(node), bold);
        var small = small(node, inner);
        int rows = lines.size() + (form.silent() ? 0 : 1);
        int rule = form.outline().ruled() && !small.isEmpty() ? 2 * PAD : 0;
        int height = rows * Wrap.LINE_HEIGHT + small.size() * Caption.LINE_HEIGHT + rule + 2 * PAD;
        int diamond = form.outline().name().equals("diamond") ? 40 : 0;
        return new Box(node, 0, 0, width, Math.max(LEAST, height + diamond), lines, small);
    }

    private static List<String> small(Node node, int inner) {
        var lines = new ArrayList<String>();
        for (var text : extras(node)) {
            if (!text.isBlank()) {
                lines.addAll(Wrap.small(text, inner));
            }
        }
        return lines.size() <= SMALL_LINES ? lines : cut(lines);
    }

    private static List<String> cut(List<String> lines) {
        var kept = new ArrayList<>(lines.subList(0, SMALL_LINES));
        kept.set(SMALL_LINES - 1, kept.get(SMALL_LINES - 1) + " …");
        return kept;
    }

    private static List<String> extras(Node node) {
        return switch (node.type()) {
            case CONCEPT -> List.of(prop(node, "definition"));
            case GOAL, BENEFIT -> List.of(prop(node, "indicator"), values(node));
            case EFFECT -> List.of(prop(node, "indicators"));
            case INFO ->
                List.of(node.prop("master").map(name -> "(" + name + ")").orElse(""));
            case STAKEHOLDER ->
                List.of(node.prop("action").map(text -> "→ " + text).orElse(""));
            case PROCESS,
                    EVENT,
                    ACTIVITY,
                    DECISION,
                    LANE,
                    RESOURCE,
                    RULE,
                    GOALREF,
                    VISION,
                    PROBLEM,
                    CAUSE,
                    ACTION,
                    PREREQUISITE,
                    FOCUS,
                    ACTOR,
                    PARTICIPANT,
                    FRAGMENT,
                    GROUP,
                    USE_GOAL,
                    MEASURE,
                    ACTIVITYREF,
                    APPLICATION,
                    SERVICE,
                    BLOCK,
                    ENABLER,
                    CHANGE,
                    DISBENEFIT,
                    OBJECTIVE,
                    STEP,
                    LINE,
                    USE_CASE,
                    UNIT,
                    ROLE,
                    PROCESSREF,
                    INITIAL,
                    STATE,
                    CHOICE,
                    FINAL -> List.of();
        };
    }

    /** From what value to what value, with unit and date, as far as they are given. */
    private static String values(Node node) {
        var way = Stream.of(prop(node, "baseline"), prop(node, "target"))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" → "));
        return Stream.of(way, prop(node, "unit"), prop(node, "date"))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
    }

    private static String prop(Node node, String name) {
        return node.prop(name).orElse("");
    }
}
