// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

import java.util.Set;
import org.bitstreamproject.verkstad.research.pseudonym.Kind;

/** What an event was done to: parts of the course by their own ids, everything people made by pseudonym. */
final class EventObject {
    private static final Set<String> OF_THE_COURSE = Set.of("exercise", "module", "item", "milestone", "page", "rule");

    private EventObject() {}

    static ExportColumn column(String name) {
        return new ExportColumn(
                name, ExportColumn.Type.ID, (row, sheet, names) -> sheet.text(shown(row.getString(name), names)));
    }

    /** @param object such as {@code exercise:E1.1} or {@code kase:6d0c…} */
    static String shown(String object, ExportNames names) {
        var cut = object.indexOf(':');
        if (cut < 0) {
            return names.of(Kind.OBJECT, object);
        }
        var kind = object.substring(0, cut);
        var identity = object.substring(cut + 1);
        return OF_THE_COURSE.contains(kind) ? object : kind + ":" + names.of(kindOf(kind), identity);
    }

    /** The same pseudonym as in the object's own table, so that the files can be joined. */
    private static Kind kindOf(String name) {
        return switch (name) {
            case "case", "kase" -> Kind.CASE;
            case "model" -> Kind.MODEL;
            case "submission" -> Kind.SUBMISSION;
            case "review" -> Kind.REVIEW;
            default -> Kind.OBJECT;
        };
    }
}
