// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.util.Optional;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.Place;
import org.bitstreamproject.verkstad.modelling.layout.Plan;
import org.bitstreamproject.verkstad.modelling.notation.Hold;

/**
 * Where an element stands in the drawing, for a form that puts it elsewhere.
 *
 * @param byHand whether a hand put it there
 * @param width as a hand made it, blank where the layout does; {@code height} likewise
 */
public record Standing(boolean byHand, Hold hold, int x, int y, String width, String height) {

    /** Empty where its place means something and only the model decides. */
    public static Optional<Standing> of(Model model, Node node) {
        var hold = Hold.of(model.type(), node.type());
        if (!hold.isFree()) {
            return Optional.empty();
        }
        var place = model.place(node.id());
        var box = Plan.of(model).boxes().stream()
                .filter(each -> each.node().id().equals(node.id()))
                .findFirst();
        return Optional.of(new Standing(
                place.isPresent(),
                hold,
                box.map(at -> at.x()).orElse(0),
                box.map(at -> at.y()).orElse(0),
                place.map(Place::width).map(Standing::size).orElse(""),
                place.map(Place::height).map(Standing::size).orElse("")));
    }

    private static String size(int pixels) {
        return pixels == 0 ? "" : String.valueOf(pixels);
    }

    public boolean asksAcross() {
        return hold != Hold.LANE && hold != Hold.COLUMN;
    }

    public boolean asksDown() {
        return hold != Hold.LANE;
    }
}
