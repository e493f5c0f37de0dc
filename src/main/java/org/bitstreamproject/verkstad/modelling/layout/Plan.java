// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.util.List;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;

/** A whole drawing in pixels: the frame of a process, in strips when it is long, with its lanes, areas behind, boxes, and lines between them. */
public record Plan(int width, int height, List<Frame> frames, List<Area> areas, List<Box> boxes, List<Line> lines) {

    public Plan {
        frames = List.copyOf(frames);
        areas = List.copyOf(areas);
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }

    Plan(int width, int height, List<Area> areas, List<Box> boxes, List<Line> lines) {
        this(width, height, List.of(), areas, boxes, lines);
    }

    /**
     * @param headerWidth how much of each lane its name takes
     * @param first whether it begins here, with its name
     * @param last whether it ends here, with its point
     */
    public record Frame(Box box, int headerWidth, List<Band> bands, boolean first, boolean last) {
        public Frame {
            bands = List.copyOf(bands);
        }
    }

    /** As the layout makes it, with what a hand put elsewhere there. */
    public static Plan of(Model model) {
        var laidOut = laidOut(model);
        return model.places().isEmpty() ? laidOut : new ByHand(model, laidOut).plan();
    }

    /** The same frames and boxes without the lines round them, which take longest. */
    public static Plan standing(Model model) {
        var laidOut = laidOut(model);
        if (model.places().isEmpty()) {
            return laidOut;
        }
        return model.type() == ModelType.PROCESS
                ? new InFrames(model, laidOut).plan()
                : new ByHand(model, laidOut).free();
    }

    private static Plan laidOut(Model model) {
        return switch (model.type()) {
            case PROCESS -> new ProcessLayout(model).plan();
            case CONTEXT -> new ContextLayout(model).plan();
            case SEQUENCE -> new SequenceLayout(model).plan();
            case STAKEHOLDER -> new StakeholderLayout(model).plan();
            case ASSEMBLY_LINE -> new AssemblyLayout(model).plan();
            case CONCEPT, GOAL, EFFECT, ARCHITECTURE, BENEFITS, ORGANISATION, STATE -> new GraphLayout(model).plan();
        };
    }
}
