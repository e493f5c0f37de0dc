// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.research.ConsentState.NO;
import static org.bitstreamproject.verkstad.research.ConsentState.WITHDRAWN;
import static org.bitstreamproject.verkstad.research.ConsentState.YES;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.research.ConsentState.Answer;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsentStateTest {
    /** Change a word of the text: change research.consent.version, then these hashes. */
    private static final Map<String, String> WORDINGS = Map.of(
            "2026-2 sv", "1d54388580de547786301fa490d13ea8be9ebc92665a120ac4efd7588d0a8418",
            "2026-2 nb", "770b9ec8762210072794d4c03e332d0a8b25e74cec1c8a3bb1a9347574b5e8fd",
            "2026-2 en", "a904f3c7c7607593e55c92e6d2b4bf7c3376d4165671e949aab7a4808f842807");

    @ParameterizedTest
    @CsvSource({
        ",YES,YES", ",NO,NO", ",WITHDRAW,NO",
        "YES,YES,", "YES,NO,WITHDRAWN", "YES,WITHDRAW,WITHDRAWN",
        "NO,YES,YES", "NO,NO,", "NO,WITHDRAW,",
        "WITHDRAWN,YES,YES", "WITHDRAWN,NO,", "WITHDRAWN,WITHDRAW,"
    })
    void takesEveryAnswerInEveryState(ConsentState now, Answer answer, ConsentState next) {
        assertThat(ConsentState.after(now, answer).orElse(null)).isEqualTo(next);
    }

    @Test
    void remembersThatSomebodyOnceAgreed() {
        assertThat(ConsentState.after(YES, Answer.NO)).contains(WITHDRAWN);
        assertThat(ConsentState.after(null, Answer.NO)).contains(NO);
    }

    @Test
    void givesAChangedTextANewVersion() {
        var texts = new Texts();

        var wordings = Arrays.stream(Language.values())
                .map(language -> ConsentText.in(language, texts))
                .collect(Collectors.toMap(
                        text -> text.version() + " " + text.language().code(), ConsentText::hash));

        assertThat(wordings).isEqualTo(WORDINGS);
    }
}
