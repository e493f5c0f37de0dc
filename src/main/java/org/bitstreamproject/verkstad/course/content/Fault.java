// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.Trouble;
import org.bitstreamproject.verkstad.shared.web.Texts;

/**
 * One thing that is wrong in a course package.
 *
 * @param line counted from 1
 * @param place where in the file, such as {@code exercises[2].title}; empty for the file as a whole
 */
public record Fault(String file, int line, String place, Trouble trouble) {

    /** {@code file:line place: what. Cure} in this language. */
    public String told(Texts texts, Language language) {
        return file + ":" + line + " " + (place.isEmpty() ? texts.text(language, "fault.top") : place) + ": "
                + texts.text(language, trouble.what()) + ". " + texts.text(language, trouble.cure());
    }

    /** In English, for logs. */
    @Override
    public String toString() {
        return told(ForLogs.TEXTS, Language.EN);
    }

    /** Read only when something is wrong. */
    private static final class ForLogs {
        static final Texts TEXTS = new Texts();
    }
}
