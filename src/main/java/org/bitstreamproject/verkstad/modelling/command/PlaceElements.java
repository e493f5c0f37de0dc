// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.command;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Place;
import org.bitstreamproject.verkstad.modelling.layout.Origin;
import org.bitstreamproject.verkstad.modelling.layout.Plan;
import org.bitstreamproject.verkstad.modelling.notation.Fault;
import org.bitstreamproject.verkstad.modelling.notation.Hold;

/** Puts elements where a hand wants them, in the pixels of the picture as it stands. Refused where a place means something. */
public record PlaceElements(List<Spot> places) implements Command {

    static final String FIELD = "places";

    /** Of one element each, so as many as a model may have. */
    static final int MOST = 2000;

    /** Only a process has frames to count from; no other picture needs to be drawn first. */
    private static final Plan UNASKED = new Plan(0, 0, List.of(), List.of(), List.of(), List.of());

    /** Looked up once: {@code Json.create…} looks for it at every call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    public PlaceElements {
        places = List.copyOf(places);
    }

    /**
     * Where one element shall stand.
     *
     * @param width 0 for as wide as the layout makes it; {@code height} likewise
     */
    public record Spot(String id, int x, int y, int width, int height) {

        /** Stands for what was sent and is no whole number. */
        public static final int UNREADABLE = Integer.MIN_VALUE;

        static final List<String> FIELDS = List.of("id", "x", "y", "width", "height");

        private JsonObject json() {
            var json = JSON.createObjectBuilder().add("id", id).add("x", x).add("y", y);
            if (width != 0) {
                json.add("width", width);
            }
            if (height != 0) {
                json.add("height", height);
            }
            return json.build();
        }
    }

    @Override
    public String name() {
        return "place";
    }

    @Override
    public Set<String> touches() {
        return places.stream().map(Spot::id).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean reaches() {
        return false;
    }

    @Override
    public boolean onlyPlaces() {
        return true;
    }

    @Override
    public Applied apply(Model model) {
        var objections = new Objections(model);
        if (places.isEmpty()) {
            objections.fault(FIELD, "missing");
        } else if (places.size() > model.nodes().size()) {
            objections.fault(FIELD, "too-many", places.size(), model.nodes().size());
        }
        objections.check();
        var seen = new HashSet<String>();
        for (int i = 0; i < places.size(); i++) {
            judge(objections, model, places.get(i), FIELD + "[" + i + "].");
            if (!seen.add(places.get(i).id())) {
                objections.fault(
                        FIELD + "[" + i + "].id",
                        "duplicate-id",
                        Objections.shown(places.get(i).id()));
            }
        }
        objections.check();
        var placed = new TreeMap<>(model.places());
        var plan = model.type() == ModelType.PROCESS ? Plan.standing(model) : UNASKED;
        for (int i = 0; i < places.size(); i++) {
            var spot = places.get(i);
            var node = model.node(spot.id()).orElseThrow();
            if (Hold.of(model.type(), node.type()) == Hold.LANE) {
                onlyHeight(spot).ifPresent(place -> placed.put(spot.id(), place));
                continue;
            }
            var origin = Origin.of(model, plan, node, spot.x(), spot.y());
            near(FIELD + "[" + i + "].x", spot.x(), origin.x()).ifPresent(objections::add);
            near(FIELD + "[" + i + "].y", spot.y(), origin.y()).ifPresent(objections::add);
            placed.put(spot.id(), place(spot, origin));
        }
        objections.check();
        return new Applied(model.placed(placed), places.get(0).id());
    }

    private static void judge(Objections objections, Model model, Spot spot, String at) {
        objections
                .node(at + "id", spot.id())
                .flatMap(node -> Hold.of(model.type(), node.type()).fault(at + "id"))
                .ifPresent(objections::add);
        range(at + "x", spot.x(), 0, Place.FARTHEST).ifPresent(objections::add);
        range(at + "y", spot.y(), 0, Place.FARTHEST).ifPresent(objections::add);
        if (!Place.isSize(spot.width())) {
            range(at + "width", spot.width(), Place.SMALLEST, Place.LARGEST).ifPresent(objections::add);
        }
        if (!Place.isSize(spot.height())) {
            range(at + "height", spot.height(), Place.SMALLEST, Place.LARGEST).ifPresent(objections::add);
        }
    }

    private static Optional<Fault> range(String at, int value, int least, int most) {
        return value < least || value > most ? Optional.of(Fault.of(at, "bad-place", least, most)) : Optional.empty();
    }

    /** A lane stands where its order puts it: of its place only the height counts. */
    private static Optional<Place> onlyHeight(Spot spot) {
        return spot.height() == 0 ? Optional.empty() : Optional.of(new Place(0, 0, 0, spot.height()));
    }

    private static Place place(Spot spot, Origin origin) {
        return new Place(
                spot.x() - origin.x(),
                spot.y() - origin.y(),
                spot.width(),
                spot.height(),
                origin.strip(),
                origin.from());
    }

    /** Refused rather than put where nobody asked for it. */
    private static Optional<Fault> near(String at, int asked, int from) {
        return range(at, asked, Math.max(0, from - Place.FARTHEST), Place.FARTHEST);
    }

    @Override
    public PlaceElements naming(UnaryOperator<String> ids) {
        return new PlaceElements(places.stream()
                .map(spot -> new Spot(ids.apply(spot.id()), spot.x(), spot.y(), spot.width(), spot.height()))
                .toList());
    }

    @Override
    public JsonObject json() {
        var all = JSON.createArrayBuilder();
        places.forEach(spot -> all.add(spot.json()));
        return Form.of(name()).with(FIELD, all.build()).json();
    }
}
