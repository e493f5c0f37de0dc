// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.util.List;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.Place;
import org.bitstreamproject.verkstad.modelling.Place.Corner;
import org.bitstreamproject.verkstad.modelling.notation.Hold;

/** The point of a picture that the place of an element is counted from, as {@link Place} says. */
public record Origin(int x, int y, int strip, Corner from) {

    private static final Origin PICTURE = new Origin(0, 0, 0, Corner.NW);

    /** For an element that shall stand at {@code x}, {@code y} of this picture. */
    public static Origin of(Model model, Plan shown, Node node, int x, int y) {
        var hold = Hold.of(model.type(), node.type());
        if (shown.frames().isEmpty() || hold != Hold.STEP && hold != Hold.AROUND) {
            return PICTURE;
        }
        int strip = nearest(shown.frames(), y);
        var box = shown.frames().get(strip).box();
        if (hold == Hold.STEP) {
            return ofStep(shown, node, strip);
        }
        boolean right = x >= box.right();
        boolean below = y >= box.bottom();
        var corner = right ? below ? Corner.SE : Corner.NE : below ? Corner.SW : Corner.NW;
        return at(box, strip, corner);
    }

    static Origin of(List<Plan.Frame> frames, Place place) {
        int strip = Math.min(place.strip(), frames.size() - 1);
        return at(frames.get(strip).box(), strip, place.from());
    }

    private static Origin at(Box frame, int strip, Corner corner) {
        boolean right = corner == Corner.NE || corner == Corner.SE;
        boolean below = corner == Corner.SW || corner == Corner.SE;
        return new Origin(right ? frame.right() : frame.left(), below ? frame.bottom() : frame.y(), strip, corner);
    }

    private static Origin ofStep(Plan shown, Node node, int strip) {
        var frame = shown.frames().get(strip);
        int band = shown.boxes().stream()
                .filter(box -> box.node().id().equals(node.id()))
                .mapToInt(box -> band(shown.frames(), box))
                .findFirst()
                .orElse(0);
        int y = frame.bands().isEmpty()
                ? frame.box().y()
                : frame.bands().get(Math.min(band, frame.bands().size() - 1)).y();
        return new Origin(frame.box().left(), y, strip, Corner.NW);
    }

    /** Which of its frame's lanes it stands in. */
    static int band(List<Plan.Frame> frames, Box box) {
        var bands = frames.get(nearest(frames, box.middle())).bands();
        for (int i = 0; i < bands.size(); i++) {
            if (box.middle() < bands.get(i).y() + bands.get(i).height()) {
                return i;
            }
        }
        return Math.max(0, bands.size() - 1);
    }

    static int nearest(List<Plan.Frame> frames, int y) {
        int nearest = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < frames.size(); i++) {
            var box = frames.get(i).box();
            int away = Math.max(0, Math.max(box.y() - y, y - box.bottom()));
            if (away < least) {
                least = away;
                nearest = i;
            }
        }
        return nearest;
    }
}
