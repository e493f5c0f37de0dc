// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is not written in the case but known of it.
 *
 * @param value one figure with its unit, or words; empty for a table
 * @param headings of the table; empty without one
 * @param rows as many cells as headings
 * @param href where it comes from; empty when that is in sight
 * @param action what is done there
 * @param by who brought it here, empty when nobody did
 * @param at when; null when nobody did
 * @param steps choices to make, for a field that is one
 */
public record DerivedView(
        String value,
        List<String> headings,
        List<List<String>> rows,
        String href,
        String action,
        String by,
        @Nullable Instant at,
        List<Control> steps) {
    public DerivedView(String value, List<String> headings, List<List<String>> rows) {
        this(value, headings, rows, "", "", "", null, List.of());
    }

    /** The same, with the way to where it is done. */
    public DerivedView at(String there, String what) {
        return new DerivedView(value, headings, rows, there, what, by, at, steps);
    }

    public DerivedView by(String who, Instant when) {
        return new DerivedView(value, headings, rows, href, action, who, when, steps);
    }

    public DerivedView choosing(List<Control> choices) {
        return new DerivedView(value, headings, rows, href, action, by, at, choices);
    }

    public boolean nothing() {
        return value.isEmpty() && rows.isEmpty();
    }
}
