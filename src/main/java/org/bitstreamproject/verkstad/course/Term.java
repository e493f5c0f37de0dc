// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A word of the course in three languages.
 *
 * @param term alternatives as {@code one / other}, a rarer or former word in parentheses at the end
 * @param falseFriend true when the word looks like one that means something else in the neighbouring language
 * @param note what to mind when crossing the border
 * @param definition what the word means in this course
 * @param common languages in which it is too ordinary to be marked in running text
 * @param open true as long as the programme has not settled the word
 * @param avoid other proposals for an open word, which no text may use
 */
public record Term(
        String id,
        LocalizedText term,
        boolean falseFriend,
        @Nullable LocalizedText note,
        @Nullable LocalizedText definition,
        Set<Language> common,
        boolean open,
        Map<Language, List<String>> avoid) {

    /** The note in this language; empty when there is none. */
    public String note(Language language) {
        return note == null ? "" : note.in(language);
    }

    /** The definition in this language; empty when there is none. */
    public String definition(Language language) {
        return definition == null ? "" : definition.in(language);
    }
}
