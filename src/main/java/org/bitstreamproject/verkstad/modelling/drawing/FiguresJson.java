// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.drawing;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.List;
import java.util.TreeMap;
import org.bitstreamproject.verkstad.modelling.picture.Drawing;
import org.bitstreamproject.verkstad.modelling.picture.Figures;

/**
 * Key figures of a drawn flow as JSON, every text in the reader's words and whole, so that nobody need compute or
 * translate anything:
 *
 * <pre>{@code
 * {"totals": ["Ledtid: 162,2 h", "Hanteringstid: 49,5 min", "Flödeseffektivitet: 0,51 %"],   // or one word on why there are none
 *  "said": "Ledtid: 162,2 h. … Flaskhals: Fatta beslut.",                                      // for those who do not see it
 *  "steps": [{"element": "a3", "work": "15 min", "waiting": "6 h", "often": "0,25", "bottleneck": ""}],
 *  "shares": [{"element": "f7", "words": "(50 %)", "assumed": true}],
 *  "notes": ["× = så många gånger …"],
 *  "width": 1200, "height": 460,
 *  "parts": [{"layer": "OVER", "element": "a3", "svg": "…"}]}
 * }</pre>
 *
 * A step's work and waiting are those of an average case, visits counted; each is empty when the model does not say.
 * {@code often} is empty for once, {@code bottleneck} holds the word for it at the one step that is it and is empty at
 * the others. {@code parts} are painted over the drawing's own, in its coordinates; {@code width} and {@code height} are
 * what both need together.
 */
public final class FiguresJson {

    private static final JsonProvider JSON = JsonProvider.provider();

    private FiguresJson() {}

    /** @param over the figures as they stand over the drawing */
    public static JsonObjectBuilder of(Figures figures, Drawing over) {
        return JSON.createObjectBuilder()
                .add("totals", texts(figures.totals()))
                .add("said", figures.said())
                .add("steps", steps(figures))
                .add("shares", shares(figures))
                .add("notes", texts(figures.notes()))
                .add("width", over.width())
                .add("height", over.height())
                .add("parts", DrawingJson.parts(over));
    }

    private static JsonArrayBuilder texts(List<String> texts) {
        return JSON.createArrayBuilder(texts);
    }

    private static JsonArrayBuilder steps(Figures figures) {
        var steps = JSON.createArrayBuilder();
        new TreeMap<>(figures.steps())
                .forEach((element, step) -> steps.add(JSON.createObjectBuilder()
                        .add("element", element)
                        .add("work", step.work())
                        .add("waiting", step.waiting())
                        .add("often", step.often())
                        .add("bottleneck", step.flag())));
        return steps;
    }

    private static JsonArrayBuilder shares(Figures figures) {
        var shares = JSON.createArrayBuilder();
        new TreeMap<>(figures.shares())
                .forEach((element, share) -> shares.add(JSON.createObjectBuilder()
                        .add("element", element)
                        .add("words", share.words())
                        .add("assumed", share.assumed())));
        return shares;
    }
}
