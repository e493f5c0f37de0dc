// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.Place.Corner;
import org.bitstreamproject.verkstad.modelling.SampleModels;
import org.bitstreamproject.verkstad.modelling.command.PlaceElements.Spot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An element stands where a hand put it, in every kind of picture that lets it. */
class PutByHandTest {

    @ParameterizedTest
    @EnumSource(names = {"CONCEPT", "GOAL", "CONTEXT", "ORGANISATION", "STATE"})
    void putsItWhereTheHandDid(ModelType type) {
        var model = SampleModels.of(type, 60, "sv");
        for (var node : model.nodes().subList(0, 10)) {
            assertThat(put(model, node.id(), 410, 333)).isEqualTo(new Point(410, 333));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"EFFECT", "ARCHITECTURE", "BENEFITS"})
    void putsItAsLowAsTheHandDidInItsColumn(ModelType type) {
        var model = SampleModels.of(type, 60, "sv");
        for (var box : Plan.of(model).boxes().subList(0, 10)) {
            var id = box.node().id();
            assertThat(put(model, id, box.x(), box.y() + 300)).isEqualTo(new Point(box.x(), box.y() + 300));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void putsAStepWhereTheHandDidInEitherStrip(int strip) {
        var model = Models.schoolTransport();
        var plan = Plan.of(model);
        var frame = plan.frames().get(strip).box();
        var step = plan.boxes().stream()
                .filter(box -> box.node().type().isStep() && frame.holds(box))
                .findFirst()
                .orElseThrow();

        var at = put(model, step.node().id(), step.x() + 40, step.y() + 20);

        assertThat(at).isEqualTo(new Point(step.x() + 40, step.y() + 20));
    }

    @ParameterizedTest
    @EnumSource
    void putsWhatStandsAroundAProcessAtEachCorner(Corner corner) {
        var model = Models.schoolTransport();
        var frame = Plan.of(model).frames().get(0).box();
        int x = corner.name().endsWith("E") ? frame.right() + 80 : frame.left() - 150;
        int y = corner.name().startsWith("S") ? frame.bottom() + 30 : frame.y() - 60;

        var placed = ByHandTest.put(model, new Spot("i1", x, y, 0, 0));
        var box = box(placed, "i1");

        assertThat(placed.place("i1").orElseThrow().from()).isEqualTo(corner);
        assertThat(new Point(box.x(), box.y())).isEqualTo(new Point(x, y));
    }

    /** Where it stands then. */
    private static Point put(Model model, String id, int x, int y) {
        var box = box(ByHandTest.put(model, new Spot(id, x, y, 0, 0)), id);
        return new Point(box.x(), box.y());
    }

    private static Box box(Model model, String id) {
        return Plan.of(model).boxes().stream()
                .filter(box -> box.node().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
