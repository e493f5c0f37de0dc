// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.markdown;

import java.util.List;

/**
 * A text ready for a page.
 *
 * @param pieces in order
 * @param sections its headings of the highest level, for a list of contents
 * @param terms ids of the terms it links to, each once; their links lead to {@code #term-id}
 * @param words how many words it has
 */
public record Reading(List<Piece> pieces, List<Section> sections, List<String> terms, int words) {
    private static final int WORDS_A_MINUTE = 200;

    /** How long a calm reader needs, at least one minute. */
    public int minutes() {
        return Math.max(1, Math.round((float) words / WORDS_A_MINUTE));
    }

    /** A part of the page that is shown in its own way. */
    public sealed interface Piece {}

    /** @param html escaped already, safe to put into a page as it is */
    public record Html(String html) implements Piece {}

    /** @param html as in {@link Html} @param under the heading it stands under, empty before the first */
    public record Table(String html, String under) implements Piece {}

    /** A model to be drawn. @param file such as {@code models/x.yaml} @param shows the alternative text */
    public record Drawing(String file, String shows) implements Piece {}

    /** @param id of the heading's element */
    public record Section(String id, String title) {}
}
