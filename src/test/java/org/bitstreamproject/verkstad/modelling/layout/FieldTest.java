// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.Place;
import org.junit.jupiter.api.Test;

class FieldTest {

    private static final int SIDE = 40;
    private static final int APART = 300;

    @Test
    void findsWhatALineRunsThroughWhereverItStands() {
        var boxes = boxes(400);
        boxes.add(box("far", Place.FARTHEST, Place.FARTHEST));
        var field = new Field(boxes);

        for (var box : boxes) {
            var left = new Point(box.left() - 10, box.middle());
            var right = new Point(box.right() + 10, box.middle());
            assertThat(field.isCrossed(left, right)).as(box.node().id()).isTrue();
            assertThat(field.isCrossed(above(left), above(right)))
                    .as("above %s", box.node().id())
                    .isFalse();
        }
    }

    @Test
    void isNotTiredByOneThatStandsFarAway() {
        var boxes = boxes(2_000);
        boxes.add(box("far", Place.FARTHEST, Place.FARTHEST));
        var field = new Field(boxes);

        for (int round = 0; round < 10; round++) {
            for (var box : boxes) {
                field.isCrossed(new Point(box.left() - 10, box.y() - 20), new Point(box.right() + 10, box.y() - 20));
            }
        }

        assertThat(field.isTired()).isFalse();
    }

    private static Point above(Point at) {
        return new Point(at.x(), at.y() - SIDE);
    }

    private static List<Box> boxes(int count) {
        var boxes = new ArrayList<Box>();
        int row = (int) Math.sqrt(count);
        for (int i = 0; i < count; i++) {
            boxes.add(box("n" + i, i % row * APART, i / row * APART));
        }
        return boxes;
    }

    private static Box box(String id, int left, int top) {
        return new Box(new Node(id, NodeType.GOAL, id), left, top, SIDE, SIDE, List.of());
    }
}
