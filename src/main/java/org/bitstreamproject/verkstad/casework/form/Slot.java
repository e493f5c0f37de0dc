// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.form;

import java.util.List;
import org.bitstreamproject.verkstad.course.CaseTemplate.Option;
import org.jspecify.annotations.Nullable;

/**
 * The smallest thing that is saved by itself, so that two people can write at once: a field ({@code B2}), the date beside
 * a choice ({@code A6.date}) or one cell of a table ({@code B5.0.kind}).
 *
 * @param field id of the template field it belongs to
 * @param minimum least figure of a number; null for none
 * @param maximum most characters, lines or the greatest figure; null for none
 * @param always true when it may not be emptied, since the tool goes by it
 */
public record Slot(
        String id,
        String field,
        Kind kind,
        @Nullable Integer minimum,
        @Nullable Integer maximum,
        List<Option> options,
        boolean always) {
    /** What the text of a slot is. */
    public enum Kind {
        TEXT,
        CHOICE,
        DATE,
        INTEGER,
        DECIMAL,
        /** One entry per line. */
        LIST,
        /** Codes with commas between. */
        SET,
        /** Ids of organisations with commas between. */
        EXCLUDED
    }

    public Slot {
        options = List.copyOf(options);
    }

    /** True when one line is enough to write it. */
    public boolean isShort() {
        return kind == Kind.TEXT && maximum != null && maximum <= 200;
    }
}
