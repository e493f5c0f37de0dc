// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.casework.CellTexts;
import org.bitstreamproject.verkstad.casework.FrozenCase;
import org.bitstreamproject.verkstad.course.CaseTemplate;
import org.bitstreamproject.verkstad.shared.domain.Language;

/**
 * A frozen case as a reviewer reads it: labels in the reader's language, everybody's own words in theirs.
 *
 * @param language tag of the case's own language
 * @param sections only those of the round, only fields that were filled
 */
public record FrozenReading(String language, List<Section> sections) {
    /** A lettered section of the template. */
    public record Section(String id, String title, List<Entry> entries) {}

    /**
     * One filled field.
     *
     * @param own true for words of the group, false for a choice that is shown in the reader's language
     * @param lines one for a text, several for a list
     * @param table rows under their headings; empty unless the field is a table
     * @param model elements when the field is a model; empty otherwise
     */
    public record Entry(String id, String label, boolean own, List<String> lines, Table table, List<Element> model) {
        /** What a pointer to the whole field says. */
        public String pointer() {
            return "field:" + id;
        }
    }

    /** A table field. */
    public record Table(List<String> headings, List<List<String>> rows) {
        static final Table NONE = new Table(List.of(), List.of());
    }

    /** One element of a model. @param pointer to it @param type code of the metamodel, such as ACTIVITY */
    public record Element(String pointer, String type, String label) {
        /** Its id in the model. */
        public String id() {
            return pointer.substring(pointer.indexOf('/') + 1);
        }
    }

    /** A place a comment can be about. @param pointer stored with the comment @param label in the reader's language */
    public record Place(String pointer, String label) {}

    /** @param sections ids of those to read @param reader language of labels and choices */
    public static FrozenReading of(FrozenCase frozen, CaseTemplate template, List<String> sections, Language reader) {
        var read = new ArrayList<Section>();
        for (var section : template.sections()) {
            if (sections.contains(section.id())) {
                var entries = section.fields().stream()
                        .flatMap(field -> entry(frozen, template, field, reader).stream())
                        .toList();
                if (!entries.isEmpty()) {
                    read.add(new Section(section.id(), section.title().in(reader), entries));
                }
            }
        }
        return new FrozenReading(frozen.language().code(), read);
    }

    /** Every place of the case, fields before the elements of their model. */
    public List<Place> places() {
        var places = new ArrayList<Place>();
        for (var section : sections) {
            for (var entry : section.entries()) {
                places.add(new Place(entry.pointer(), entry.label()));
                entry.model()
                        .forEach(element ->
                                places.add(new Place(element.pointer(), entry.label() + ": " + element.label())));
            }
        }
        return places;
    }

    Set<String> pointers() {
        return places().stream().map(Place::pointer).collect(Collectors.toUnmodifiableSet());
    }

    /** The place's label; the pointer itself when the place is not part of what is read. */
    public String labelOf(String pointer) {
        return places().stream()
                .filter(place -> place.pointer().equals(pointer))
                .map(Place::label)
                .findFirst()
                .orElse(pointer);
    }

    private static Optional<Entry> entry(
            FrozenCase frozen, CaseTemplate template, CaseTemplate.Field field, Language reader) {
        var label = field.label().in(reader);
        var model = frozen.model(field.id());
        if (model.isPresent()) {
            return Optional.of(
                    new Entry(field.id(), label, true, List.of(), Table.NONE, elements(field.id(), model.get())));
        }
        var value = frozen.fields().get(field.id());
        if (value == null) {
            return Optional.empty();
        }
        var words = CellTexts.of(template, frozen.fields(), reader);
        var isTable = CellTexts.isTable(field, value);
        return Optional.of(new Entry(
                field.id(),
                label,
                field.options().isEmpty(),
                isTable ? List.of() : words.lines(field, value),
                isTable ? new Table(headings(field, reader), words.rows(field, value)) : Table.NONE,
                List.of()));
    }

    private static List<String> headings(CaseTemplate.Field field, Language reader) {
        return field.columns().stream().map(column -> column.label().in(reader)).toList();
    }

    /** As far as they can be read: the copy may be of another day than the program. */
    private static List<Element> elements(String field, JsonObject model) {
        var nodes = model.get("nodes") instanceof JsonArray list ? list : JsonValue.EMPTY_JSON_ARRAY;
        return nodes.stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonValue::asJsonObject)
                .map(node -> new Element(
                        "model:" + field + "/" + node.getString("id", ""),
                        node.getString("type", ""),
                        node.getString("label", "")))
                .filter(element -> !element.label().isBlank())
                .toList();
    }
}
