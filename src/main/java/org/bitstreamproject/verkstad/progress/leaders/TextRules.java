// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.progress.leaders;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;
import org.bitstreamproject.verkstad.shared.web.Texts;

/** What a text of the management may hold. */
@Dependent
class TextRules {
    /** Most characters of one text. */
    static final int LONGEST = 4000;

    private final Texts texts;

    @Inject
    TextRules(Texts texts) {
        this.texts = texts;
    }

    /** Why the text is not kept, in the writer's language; empty when it may be. */
    Optional<String> fault(Language language, String text) {
        if (text.codePointCount(0, text.length()) > LONGEST) {
            return Optional.of(texts.text(language, "progress.leaders.tooLong", LONGEST));
        }
        try {
            NationalIdRefused.check(List.of(text));
            return Optional.empty();
        } catch (NationalIdRefused number) {
            return Optional.of(texts.text(language, number.messageKey()));
        }
    }
}
