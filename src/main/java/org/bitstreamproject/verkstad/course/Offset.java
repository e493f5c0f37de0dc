// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.util.regex.Pattern;

/** A day counted from the first day of a meeting, such as {@code U+14d}, {@code R-3d} or {@code B}. */
public record Offset(Anchor anchor, int days) {
    private static final Pattern WRITTEN = Pattern.compile("([UBR])(?:([+-]\\d{1,3})d)?");

    /** @throws IllegalArgumentException when the text is not an offset */
    public static Offset parse(String text) {
        var match = WRITTEN.matcher(text.strip());
        if (!match.matches()) {
            throw new IllegalArgumentException("not an offset such as U+14d: " + text);
        }
        var days = match.group(2);
        return new Offset(Anchor.valueOf(match.group(1)), days == null ? 0 : Integer.parseInt(days));
    }

    @Override
    public String toString() {
        return days == 0 ? anchor.name() : anchor + (days > 0 ? "+" : "") + days + "d";
    }
}
