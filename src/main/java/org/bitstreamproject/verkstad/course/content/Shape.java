// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bitstreamproject.verkstad.shared.domain.Trouble;
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

    /** How what a pattern asks for is told: a pattern says nothing to a teacher. */
    static final Map<String, String> WRITTEN = Map.of(
            "^[A-L]$", "fault.written.section",
            "^[UBR]([+-][0-9]{1,3}d)?$", "fault.written.offset",
            "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", "fault.written.day",
            "^-?[0-9]+([.][0-9]+)?$", "fault.written.decimal",
            "^[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*[.]yaml$", "fault.written.file",
            "^[A-Za-z][A-Za-z0-9-]*$", "fault.written.id");

    /** Something that does not fit. */
    private record Misfit(Place place, Trouble trouble) {}

    private final Map<String, Place> files;

    /** @param files those that may stand in another one's place */
    Shape(Map<String, Place> files) {
        this.files = files;
    }

    /** Notes everything that does not fit. @return true when everything does */
    boolean fits(String schema, Place place) {
        var misfits = misfits(Schema.named(schema), place);
        misfits.forEach(misfit -> misfit.place().question(misfit.trouble()));
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
            misfits.add(new Misfit(place, Trouble.of(expected(types.get(0)))));
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
            misfits.add(new Misfit(place, Trouble.of("fault.expected.texts")));
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
                misfits.add(new Misfit(under, Trouble.of("fault.unread", name).or(Nearest.cure(name, unused))));
            } else {
                schema.under("additionalProperties").ifPresent(other -> misfits.addAll(misfits(other, under)));
            }
        }
        missing.forEach(name -> misfits.add(new Misfit(place, Trouble.of("fault.missing.here", name))));
    }

    private void array(Schema schema, Place place, int length, List<Misfit> misfits) {
        if (schema.has("minItems") && length < schema.part().getInt("minItems")) {
            misfits.add(new Misfit(
                    place, Trouble.of("fault.too-few", length, schema.part().getInt("minItems"))));
        }
        schema.under("items")
                .ifPresent(items -> place.elements().forEach(element -> misfits.addAll(misfits(items, element))));
    }

    private static void scalar(Schema schema, Place place, String value, List<Misfit> misfits) {
        var allowed = schema.texts("enum");
        if (!allowed.isEmpty() && !allowed.contains(value)) {
            misfits.add(new Misfit(
                    place,
                    Trouble.of("fault.not-one-of", value, String.join(", ", allowed))
                            .or(Nearest.cure(value, allowed))));
        }
        if (schema.has("const") && !schema.text("const").equals(value)) {
            misfits.add(new Misfit(place, Trouble.of("fault.not-that", value, schema.text("const"))));
        }
        if (schema.has("pattern") && !value.matches(schema.text("pattern"))) {
            misfits.add(new Misfit(
                    place, Trouble.of(WRITTEN.getOrDefault(schema.text("pattern"), "fault.written.other"), value)));
        }
        if (schema.has("minLength") && value.isBlank()) {
            misfits.add(new Misfit(place, Trouble.of("fault.expected.text")));
        }
        if (isNumber(place) && (below(schema, "minimum", value, -1) || below(schema, "maximum", value, 1))) {
            misfits.add(new Misfit(place, range(schema, value)));
        }
    }

    private static boolean below(Schema schema, String border, String value, int sign) {
        return schema.has(border)
                && new BigDecimal(value)
                                .compareTo(schema.part().getJsonNumber(border).bigDecimalValue())
                        == sign;
    }

    private static Trouble range(Schema schema, String value) {
        var least = String.valueOf(schema.part().get("minimum"));
        var most = String.valueOf(schema.part().get("maximum"));
        if (!schema.has("maximum")) {
            return Trouble.of("fault.range.least", value, least);
        }
        return schema.has("minimum")
                ? Trouble.of("fault.range.between", value, least, most)
                : Trouble.of("fault.range.most", value, most);
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

    private static String expected(String type) {
        return switch (type) {
            case "object" -> "fault.expected.names";
            case "array" -> "fault.expected.list";
            case "integer" -> "fault.type.whole";
            case "number" -> "fault.type.number";
            case "boolean" -> "fault.type.flag";
            default -> "fault.type.text";
        };
    }
}
