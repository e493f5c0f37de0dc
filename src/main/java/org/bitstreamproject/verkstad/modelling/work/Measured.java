// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.work;

import java.util.List;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.command.Command;
import org.bitstreamproject.verkstad.modelling.command.PlaceElements;
import org.bitstreamproject.verkstad.modelling.command.PlaceElements.Spot;
import org.bitstreamproject.verkstad.modelling.command.Together;
import org.bitstreamproject.verkstad.modelling.layout.Origin;
import org.bitstreamproject.verkstad.modelling.layout.Plan;

/** Places are measured in the picture that was shown: where its frames stand elsewhere now, they mean another place. */
final class Measured {

    private Measured() {}

    static boolean elsewhere(List<Command> commands, Model shown, Model head) {
        var spots = commands.stream().flatMap(Measured::spots).toList();
        if (spots.isEmpty() || head.type() != ModelType.PROCESS) {
            return false;
        }
        var before = Plan.standing(shown);
        var now = Plan.standing(head);
        boolean alone = commands.stream().allMatch(Command::onlyPlaces);
        return !alone && !tops(before).equals(tops(now))
                || spots.stream().anyMatch(spot -> moved(spot, shown, before, head, now));
    }

    private static Stream<Spot> spots(Command command) {
        if (command instanceof Together together) {
            return together.commands().stream().flatMap(Measured::spots);
        }
        return command instanceof PlaceElements put ? put.places().stream() : Stream.empty();
    }

    private static boolean moved(Spot spot, Model shown, Plan before, Model head, Plan now) {
        var old = shown.node(spot.id());
        var node = head.node(spot.id());
        return old.isPresent()
                && node.isPresent()
                && !Origin.of(shown, before, old.get(), spot.x(), spot.y())
                        .equals(Origin.of(head, now, node.get(), spot.x(), spot.y()));
    }

    /** Where the lanes begin: a step may be put into another one along the way. */
    private static List<Integer> tops(Plan plan) {
        return plan.frames().stream()
                .flatMap(frame -> Stream.concat(
                        Stream.of(frame.box().x(), frame.box().y()),
                        frame.bands().stream().map(band -> band.y())))
                .toList();
    }
}
