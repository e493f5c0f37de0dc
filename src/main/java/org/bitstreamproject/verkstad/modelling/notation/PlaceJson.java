// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.notation;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.modelling.Place;
import org.bitstreamproject.verkstad.modelling.Place.Corner;

/** A place by hand as it is stored: {@code {"x":120,"y":80,"width":160}}; what is usual is left out. */
final class PlaceJson {

    static final Set<String> FIELDS = Set.of("x", "y", "width", "height", "strip", "from");

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final int NONE = Integer.MIN_VALUE;

    private PlaceJson() {}

    static JsonObjectBuilder write(Place place) {
        var json = JSON.createObjectBuilder().add("x", place.x()).add("y", place.y());
        if (place.width() > 0) {
            json.add("width", place.width());
        }
        if (place.height() > 0) {
            json.add("height", place.height());
        }
        if (place.strip() > 0) {
            json.add("strip", place.strip());
        }
        if (place.from() != Corner.NW) {
            json.add("from", place.from().name());
        }
        return json;
    }

    /** Empty when it is none. */
    static Optional<Place> read(JsonValue value) {
        if (!(value instanceof JsonObject json) || !FIELDS.containsAll(json.keySet())) {
            return Optional.empty();
        }
        int x = whole(json, "x", NONE);
        int y = whole(json, "y", NONE);
        int width = whole(json, "width", 0);
        int height = whole(json, "height", 0);
        int strip = whole(json, "strip", 0);
        var from = Stream.of(Corner.values())
                .filter(corner -> corner.name().equals(text(json, "from")))
                .findFirst();
        boolean near = Math.abs((long) x) <= Place.FARTHEST && Math.abs((long) y) <= Place.FARTHEST;
        boolean sized = Place.isSize(width) && Place.isSize(height);
        boolean known = 0 <= strip && strip <= Place.MOST_STRIPS;
        return near && sized && known
                ? from.map(corner -> new Place(x, y, width, height, strip, corner))
                : Optional.empty();
    }

    private static int whole(JsonObject json, String field, int otherwise) {
        if (!json.containsKey(field)) {
            return otherwise;
        }
        if (json.get(field) instanceof JsonNumber number) {
            // the bounds first: 1e999999999 as a whole number would fill the memory
            double about = number.doubleValue();
            if (Math.abs(about) <= Place.FARTHEST
                    && number.bigDecimalValue().stripTrailingZeros().scale() <= 0) {
                return (int) about;
            }
        }
        return NONE;
    }

    private static String text(JsonObject json, String field) {
        if (!json.containsKey(field)) {
            return Corner.NW.name();
        }
        return json.get(field) instanceof JsonString string ? string.getString() : "";
    }

    static JsonObjectBuilder schema() {
        var properties = JSON.createObjectBuilder()
                .add("x", whole(-Place.FARTHEST, Place.FARTHEST))
                .add("y", whole(-Place.FARTHEST, Place.FARTHEST))
                .add("width", whole(Place.SMALLEST, Place.LARGEST))
                .add("height", whole(Place.SMALLEST, Place.LARGEST))
                .add("strip", whole(0, Place.MOST_STRIPS))
                .add(
                        "from",
                        JSON.createObjectBuilder()
                                .add(
                                        "enum",
                                        JSON.createArrayBuilder(Stream.of(Corner.values())
                                                .map(Enum::name)
                                                .toList())));
        var place = JSON.createObjectBuilder()
                .add("type", "object")
                .add("properties", properties)
                .add("required", JSON.createArrayBuilder(List.of("x", "y")))
                .add("additionalProperties", false);
        return JSON.createObjectBuilder().add("type", "object").add("additionalProperties", place);
    }

    private static JsonObjectBuilder whole(int least, int most) {
        return JSON.createObjectBuilder()
                .add("type", "integer")
                .add("minimum", least)
                .add("maximum", most);
    }
}
