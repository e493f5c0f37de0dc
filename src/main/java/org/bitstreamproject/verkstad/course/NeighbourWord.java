// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.util.List;
import org.bitstreamproject.verkstad.shared.domain.Language;

/**
 * A word of the list as the reader of a text meets it.
 *
 * @param term the word in the text's language
 * @param language of the text
 * @param others what to say instead, in the languages the reader needs
 * @param note in the reader's language, empty when there is none
 * @param definition likewise
 * @param marked true when a word of the text leads here and can be gone back to
 */
public record NeighbourWord(
        String id,
        String term,
        Language language,
        List<Other> others,
        boolean falseFriend,
        String note,
        String definition,
        boolean marked) {

    public record Other(Language language, String term) {}
}
