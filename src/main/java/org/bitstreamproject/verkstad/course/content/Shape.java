// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Holds a file against the JSON Schema that describes it: as much of JSON Schema 2020-12 as our own schemas use. Unlike a
 * validator it knows the line, and what to do about it.
 */
final class Shape {
    private static final Set<String> LANGUAGES = Set.of("sv", "nb", "en");
    private static final String DECIMAL = "[+-]?[0-9]{1,15}([.][0-9]{1,15})?";
    private static final String TEXT = "#/$defs/text";

    /** Something that does not fit. */
    private record Misfit(Place place, String what, String cure) {}

    private final Map<String, Place> files;

    /** @param files those that may stand in another one's place */
    Shape(Map<String, Place> files) {
        this.files = files;
    }

    /** Notes everything that does not fit. @return true when everything does */
    boolean fits(String schema, Place place) {
        var misfits = misfits(Schema.named(schema), place);
        misfits.forEach(misfit -> misfit.place().question(misfit.what(), misfit.cure()));
        return misfits.isEmpty();
    }

    private List<Misfit> misfits(Schema schema, Place place) {
        var misfits = new ArrayList<Misfit>();
        if (schema.has("$ref")) {
            if (schema.text("$ref").endsWith(TEXT)) {
                text(place, misfits);
                return misfits;
            }
            misfits.addAll(misfits(schema.referred(), place));
        }
        var types = schema.texts("type");
        var there = types.contains("object") || types.contains("array") ? opened(place) : place;
        if (!types.isEmpty() && types.stream().noneMatch(type -> is(type, there))) {
            misfits.add(new Misfit(place, called(types.get(0)) + " is expected", cure(types.get(0))));
            return misfits;
        }
        if (there.node() instanceof ScalarNode scalar) {
            scalar(schema, there, scalar.getValue(), misfits);
        } else if (there.node() instanceof MappingNode) {
            object(schema, there, misfits);
        } else if (there.node() instanceof SequenceNode list) {
            array(schema, there, list.getValue().size(), misfits);
        }
        together(schema, there, misfits);
        return misfits;
    }

    /** A file that stands in this place. */
    private Place opened(Place place) {
        return place.node() instanceof ScalarNode scalar ? files.getOrDefault(scalar.getValue(), place) : place;
    }

    /** What is missing in a language is told by who reads the texts. */
    private static void text(Place place, List<Misfit> misfits) {
        if (!(place.node() instanceof MappingNode) || place.names().stream().noneMatch(LANGUAGES::contains)) {
            misfits.add(new Misfit(place, "a text in three languages is expected", "Write sv:, nb: and en:"));
        }
    }

    private void together(Schema schema, Place place, List<Misfit> misfits) {
        schema.each("allOf").forEach(part -> misfits.addAll(misfits(part, place)));
        schema.under("if")
                .ifPresent(condition -> schema.under(fits(condition, place) ? "then" : "else")
                        .ifPresent(then -> misfits.addAll(misfits(then, place))));
    }

    private boolean fits(Schema condition, Place place) {
        return misfits(condition, place).isEmpty()
                && condition.under("not").filter(not -> fits(not, place)).isEmpty()
                && (!condition.has("anyOf") || condition.each("anyOf").stream().anyMatch(one -> fits(one, place)));
    }

    // ---- by type ----

    private void object(Schema schema, Place place, List<Misfit> misfits) {
        var known = schema.under("properties");
        var names =
                known.<Set<String>>map(properties -> properties.part().keySet()).orElse(Set.of());
        var missing = new TreeSet<>(schema.texts("required"));
        place.names().forEach(missing::remove);
        for (var name : place.names()) {
            var under = place.at(name);
            if (names.contains(name)) {
                known.flatMap(properties -> properties.under(name))
                        .ifPresent(property -> misfits.addAll(misfits(property, under)));
            } else if (schema.isFalse("additionalProperties")) {
                var unused = new TreeSet<>(names);
                unused.removeAll(place.names());
                Nearest.to(name, unused).ifPresent(missing::remove);
                misfits.add(new Misfit(under, "nobody reads \"" + name + "\"", Nearest.cure(name, unused)));
            } else {
                schema.under("additionalProperties").ifPresent(other -> misfits.addAll(misfits(other, under)));
            }
        }
        missing.forEach(name -> misfits.add(new Misfit(place, name + " is missing", "Write " + name + ": here")));
    }

    private void array(Schema schema, Place place, int length, List<Misfit> misfits) {
        if (schema.has("minItems") && length < schema.part().getInt("minItems")) {
            misfits.add(new Misfit(
                    place,
                    "only " + length + " here",
                    "Write at least " + schema.part().getInt("minItems")));
        }
        schema.under("items")
                .ifPresent(items -> place.elements().forEach(element -> misfits.addAll(misfits(items, element))));
    }

    private static void scalar(Schema schema, Place place, String value, List<Misfit> misfits) {
        var allowed = schema.texts("enum");
        if (!allowed.isEmpty() && !allowed.contains(value)) {
            misfits.add(new Misfit(place, "\"" + value + "\" is not one of " + allowed, Nearest.cure(value, allowed)));
        }
        if (schema.has("const") && !schema.text("const").equals(value)) {
            misfits.add(new Misfit(place, "\"" + value + "\" is not " + schema.text("const"), ""));
        }
        if (schema.has("pattern") && !value.matches(schema.text("pattern"))) {
            misfits.add(
                    new Misfit(place, "\"" + value + "\" is not written as it should be", schema.text("description")));
        }
        if (schema.has("minLength") && value.isBlank()) {
            misfits.add(new Misfit(place, "a text is expected", "Write it after the colon"));
        }
        if (isNumber(place) && (below(schema, "minimum", value, -1) || below(schema, "maximum", value, 1))) {
            misfits.add(new Misfit(place, value + " is out of range", range(schema)));
        }
    }

    private static boolean below(Schema schema, String border, String value, int sign) {
        return schema.has(border)
                && new BigDecimal(value)
                                .compareTo(schema.part().getJsonNumber(border).bigDecimalValue())
                        == sign;
    }

    private static String range(Schema schema) {
        return schema.has("minimum")
                ? "Write " + schema.part().get("minimum")
                        + (schema.has("maximum") ? " to " + schema.part().get("maximum") : " or more")
                : "Write at most " + schema.part().get("maximum");
    }

    // ---- types ----

    private static boolean is(String type, Place place) {
        return switch (type) {
            case "object" -> place.node() instanceof MappingNode;
            case "array" -> place.node() instanceof SequenceNode;
            case "integer" ->
                place.node() instanceof ScalarNode scalar && scalar.getTag().equals(Tag.INT);
            case "number" -> isNumber(place);
            case "boolean" ->
                place.node() instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL);
            case "string" ->
                place.node() instanceof ScalarNode scalar && scalar.getTag().equals(Tag.STR);
            default -> throw new IllegalStateException("no type " + type);
        };
    }

    private static boolean isNumber(Place place) {
        return place.node() instanceof ScalarNode scalar
                && (scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT))
                && scalar.getValue().matches(DECIMAL);
    }

    private static String called(String type) {
        return switch (type) {
            case "object" -> "names with values";
            case "array" -> "a list";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            default -> "a text";
        };
    }

    private static String cure(String type) {
        return switch (type) {
            case "object" -> "Write name: value, one to a line";
            case "array" -> "Begin each entry with a dash on a line of its own";
            case "integer" -> "Write digits only, without quotes";
            case "number" -> "Write digits, with a point for decimals";
            case "boolean" -> "Write true or false, without quotes";
            default -> "Write it after the colon; put it in quotes if it looks like a number";
        };
    }
}
