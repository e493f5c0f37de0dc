// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bitstreamproject.verkstad.lti.Reason;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DoctorTest {
    private static final Texts TEXTS = new Texts();

    /** Fails for a new reason: give it doctor.CODE.cause, and doctor.CODE.administrator where there is something to change. */
    @ParameterizedTest
    @EnumSource(Reason.class)
    void knowsWhatToDoAboutEveryReasonInThreeLanguages(Reason reason) {
        var advice = new Doctor(TEXTS).of(reason);

        for (var key : List.of(advice.cause(), advice.learner(), advice.teacher(), advice.administrator())) {
            for (var language : Language.values()) {
                assertThat(TEXTS.text(language, key)).isNotBlank().doesNotContain("{0}");
            }
        }
        assertThat(advice.cause()).doesNotContain("class.");
    }

    @Test
    void prefersTheVersionsOwnTextToTheSharedOneToTheClass() {
        var doctor = new Doctor(TEXTS);

        assertThat(doctor.of(Reason.LTI11_SIGNATURE_WRONG).administrator())
                .isEqualTo("doctor.LTI11-SIGNATURE-WRONG.administrator");
        assertThat(doctor.of(Reason.OIDC_PLATFORM_DISABLED).administrator())
                .isEqualTo("doctor.PLATFORM-DISABLED.administrator");
        assertThat(doctor.of(Reason.LTI13_IAT_INVALID).administrator())
                .isEqualTo("doctor.class.administrator.administrator");
    }

    @Test
    void namesMoodlesOwnFields() {
        assertThat(TEXTS.text(
                        Language.SV,
                        new Doctor(TEXTS).of(Reason.OIDC_CLIENT_UNKNOWN).administrator()))
                .contains("”Client ID”");
        assertThat(TEXTS.text(
                        Language.NB,
                        new Doctor(TEXTS).of(Reason.LTI13_KID_UNKNOWN).administrator()))
                .contains("«Public keyset URL»");
    }
}
