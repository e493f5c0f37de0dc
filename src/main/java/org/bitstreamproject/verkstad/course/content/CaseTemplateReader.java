// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import java.util.List;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.CaseTemplate;
import org.bitstreamproject.verkstad.course.CaseTemplate.Column;
import org.bitstreamproject.verkstad.course.CaseTemplate.Condition;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;
import org.bitstreamproject.verkstad.course.CaseTemplate.FieldType;
import org.bitstreamproject.verkstad.course.CaseTemplate.Option;
import org.bitstreamproject.verkstad.course.CaseTemplate.Section;
import org.bitstreamproject.verkstad.shared.domain.LocalizedText;
import org.bitstreamproject.verkstad.shared.domain.Trouble;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Reads case-template.yaml. */
final class CaseTemplateReader {
    private CaseTemplateReader() {}

    static CaseTemplate template(Place top) {
        top.only("sections");
        return new CaseTemplate(top.list("sections", CaseTemplateReader::section));
    }

    private static Section section(Place place) {
        place.only("id", "title", "fields");
        return new Section(place.text("id"), place.localized("title"), place.list("fields", CaseTemplateReader::field));
    }

    private static Field field(Place place) {
        place.only(
                "id",
                "key",
                "type",
                "label",
                "help",
                "minimum",
                "maximum",
                "requiredFrom",
                "requiredWhen",
                "options",
                "columns",
                "modelType",
                "stage",
                "rules",
                "default",
                "dated",
                "evidence",
                "unit",
                "from");
        return new Field(
                place.text("id"),
                place.text("key"),
                place.oneOf(FieldType.class, "type"),
                place.localized("label"),
                place.localizedOrNull("help"),
                place.integerOrNull("minimum"),
                place.integerOrNull("maximum"),
                place.textOrNull("requiredFrom"),
                place.maybe("requiredWhen").map(CaseTemplateReader::condition).orElse(null),
                options(place),
                place.list("columns", CaseTemplateReader::column),
                place.textOrNull("modelType"),
                place.textOrNull("stage"),
                place.texts("rules"),
                initial(place),
                place.flag("dated"),
                place.flag("evidence"),
                place.localizedOrNull("unit"),
                place.textOrNull("from"));
    }

    /** One value under is, several under in, or neither: whatever stands there. */
    private static Condition condition(Place when) {
        when.only("field", "is", "in");
        var one = when.textOrNull("is");
        return new Condition(when.text("field"), one == null ? when.texts("in") : List.of(one));
    }

    private static @org.jspecify.annotations.Nullable String initial(Place place) {
        return place.maybe("default")
                .map(initial -> Stream.of(initial.text())
                        .filter(code -> options(place).isEmpty()
                                || options(place).stream()
                                        .anyMatch(option -> option.code().equals(code)))
                        .findFirst()
                        .orElseThrow(() -> initial.fault(Trouble.of("fault.default"))))
                .orElse(null);
    }

    private static List<Option> options(Place place) {
        return place.list("options", option -> new Option(option.text("code"), option.localized("label")));
    }

    private static Column column(Place place) {
        place.only("key", "type", "label", "minimum", "maximum", "options", "required", "unit", "suggest");
        return new Column(
                place.text("key"),
                place.oneOf(FieldType.class, "type"),
                place.localized("label"),
                place.integerOrNull("minimum"),
                place.integerOrNull("maximum"),
                options(place),
                place.flag("required"),
                place.maybe("unit").map(CaseTemplateReader::unit).orElse(null),
                place.textOrNull("suggest"));
    }

    /** A sign that is the same everywhere needs no translation. */
    private static LocalizedText unit(Place place) {
        return place.node() instanceof MappingNode
                ? place.localized()
                : new LocalizedText(place.text(), place.text(), place.text());
    }
}
