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
        int lines = lines(step).size();
        return switch (step.type()) {
            case DECISION -> Math.max(72, lines * Wrap.LINE_HEIGHT + 52);
            case EVENT -> Math.max(52, lines * Wrap.LINE_HEIGHT + 2 * PAD);
            default -> Math.max(56, lines * Wrap.LINE_HEIGHT + 2 * PAD + figures(step) * Wrap.LINE_HEIGHT);
        };
    }

    private static int figures(Node step) {
        return step.prop("minutes").isPresent() || step.prop("waitHours").isPresent() ? 1 : 0;
    }

    static List<String> lines(Node step) {
        int inner = switch (step.type()) {
            case DECISION -> WIDTH - 48;
            case EVENT -> WIDTH - 36;
            default -> WIDTH - 2 * PAD;
        };
        return Wrap.lines(step.label(), inner);
    }
}
