// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.util.List;
import org.bitstreamproject.verkstad.modelling.Node;

/** How large a step is drawn: all alike in width, as high as their words need. */
final class StepSize {
    static final int WIDTH = 140;
    private static final int PAD = 10;

    private StepSize() {}

    static int height(Node step) {
        return height(step, WIDTH);
    }

    static int height(Node step, int width) {
        int lines = lines(step, width).size();
        return switch (step.type()) {
            case DECISION -> Math.max(72, lines * Wrap.LINE_HEIGHT + 52);
            case EVENT -> Math.max(52, lines * Wrap.LINE_HEIGHT + 2 * PAD);
            default ->
                Math.max(56, lines * Wrap.LINE_HEIGHT + 2 * PAD + FigureLines.of(step, width) * Wrap.LINE_HEIGHT);
        };
    }

    static List<String> lines(Node step) {
        return lines(step, WIDTH);
    }

    static List<String> lines(Node step, int width) {
        int inner = switch (step.type()) {
            case DECISION -> width - 48;
            case EVENT -> width - 36;
            default -> width - 2 * PAD;
        };
        return Wrap.lines(step.label(), inner);
    }
}
