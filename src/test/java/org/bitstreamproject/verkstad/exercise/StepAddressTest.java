// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitstreamproject.verkstad.shared.web.FormBody;
import org.junit.jupiter.api.Test;

class StepAddressTest {
    @Test
    void goesWhereTheButtonSays() {
        assertThat(StepAddress.asked(FormBody.parse("_action=step:how"), FormBody.parse("step=who")))
                .contains("?step=how");
    }

    @Test
    void staysOnTheStepThatIsSaved() {
        assertThat(StepAddress.asked(FormBody.parse("_action=save"), FormBody.parse("step=who")))
                .contains("?saved=1&step=who");
        assertThat(StepAddress.asked(FormBody.parse("_action=save"), FormBody.parse("")))
                .contains("?saved=1");
    }

    @Test
    void judgesWhenNoOtherWayIsAskedFor() {
        assertThat(StepAddress.asked(FormBody.parse("a=1"), FormBody.parse("step=who")))
                .isEmpty();
        assertThat(StepAddress.asked(FormBody.parse("_action=other"), FormBody.parse("")))
                .isEmpty();
    }

    @Test
    void putsNothingInAnAddressThatIsNoStep() {
        assertThat(StepAddress.asked(FormBody.parse("_action=step:%0d%0aX"), FormBody.parse("")))
                .isEmpty();
        assertThat(StepAddress.asked(FormBody.parse("_action=save"), FormBody.parse("step=%26x=1")))
                .contains("?saved=1");
    }
}
