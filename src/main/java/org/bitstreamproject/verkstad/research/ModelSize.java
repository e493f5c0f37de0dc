// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.StringReader;
import java.util.OptionalLong;
import org.bitstreamproject.verkstad.modelling.RevisionTexts;

/** How large a stored model is: the length of one of its two lists. Labels are read over and never kept. */
final class ModelSize {
    private final RevisionTexts texts;

    ModelSize(RevisionTexts texts) {
        this.texts = texts;
    }

    /**
     * Blank where the stored text is damaged.
     *
     * @param list nodes or edges: name of the list in the stored text, and of the column, which holds the revision's id
     */
    ExportColumn column(String list) {
        return new ExportColumn(list, ExportColumn.Type.WHOLE, (row, sheet, names) -> {
            var model = texts.of(row.getStatement().getConnection(), row.getLong(list));
            var size = size(model, list);
            if (size.isPresent()) {
                sheet.whole(size.getAsLong());
            } else {
                sheet.blank();
            }
        });
    }

    private static OptionalLong size(String model, String list) {
        try {
            return model.isEmpty() ? OptionalLong.empty() : OptionalLong.of(count(model, list));
        } catch (JsonException damaged) {
            return OptionalLong.empty();
        }
    }

    static long count(String model, String list) {
        try (var parser = Json.createParser(new StringReader(model))) {
            parser.next();
            while (parser.hasNext()) {
                var event = parser.next();
                if (event == Event.KEY_NAME) {
                    var name = parser.getString();
                    var opened = parser.next();
                    if (name.equals(list) && opened == Event.START_ARRAY) {
                        return parser.getArrayStream().count();
                    }
                    skip(parser, opened);
                }
            }
        }
        return 0;
    }

    private static void skip(JsonParser parser, Event opened) {
        if (opened == Event.START_ARRAY) {
            parser.skipArray();
        } else if (opened == Event.START_OBJECT) {
            parser.skipObject();
        }
    }
}
