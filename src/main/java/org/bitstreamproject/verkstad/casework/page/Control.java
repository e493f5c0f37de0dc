// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing to write in or choose from.
 *
 * @param slot id of the control and name of its form field
 * @param kind how it is shown
 * @param label visible
 * @param unit beside a figure; empty without one
 * @param suggest id of the list of suggestions; empty without one
 * @param text what stands in it, or what was typed and not stored
 * @param version what a save is based on
 * @param theirs what somebody else wrote meanwhile; null when nobody did
 */
public record Control(
        String slot,
        Kind kind,
        String label,
        String unit,
        String suggest,
        String text,
        long version,
        List<Choice> options,
        @Nullable Theirs theirs) {
    /** How a control looks. */
    public enum Kind {
        LINE,
        TEXT,
        LIST,
        CHOICE,
        DATE,
        NUMBER,
        BOXES
    }

    /** One option. */
    public record Choice(String code, String label, boolean chosen) {}

    /** The text that stands in the field, by somebody else. */
    public record Theirs(String text, String by, Instant at) {}

    /** Number of lines to offer for a long text. */
    public int lines() {
        return kind == Kind.LIST || text.length() < 300 ? 4 : Math.min(16, text.length() / 70 + 2);
    }
}
