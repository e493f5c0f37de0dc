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
            "2026-1 sv", "90bf78f3c9ed22a7acc12fe9e5c065a5562d209faed0020d2c62c47f25577e79",
            "2026-1 nb", "bc0b84f01cfb3dee6d2af9a40a7f38d7647642c2b133d0e897f325ec2fa5ff73",
            "2026-1 en", "64534c8cb8dc5ae26290b01548aac1ff8e158dbb346838877dfb1ada7b1eaa08");

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
