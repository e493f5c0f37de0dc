// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventFactsTest {
    @Test
    void letsKnownNumbersAndCodesThroughInTheirOrder() {
        assertThat(EventFacts.shown("{\"state\":\"PASSED\",\"given\":7.5,\"passed\":true}"))
                .isEqualTo("{\"state\":\"PASSED\",\"given\":7.5,\"passed\":true}");
    }

    @Test
    void keepsBackWhatItDoesNotKnow() {
        assertThat(EventFacts.shown("{\"reviewer\":17,\"name\":\"Anna\"}")).isEmpty();
    }

    @Test
    void keepsBackTextsEvenUnderAKnownName() {
        assertThat(EventFacts.shown("{\"command\":\"Anna wrote this\",\"field\":[\"x\"],\"milestone\":{\"a\":1}}"))
                .isEmpty();
    }

    @Test
    void countsTheElementsOfAModelWithoutReadingTheirNames() {
        var model = "{\"type\":\"PROCESS\",\"nodes\":[{\"id\":\"a\",\"props\":{\"x\":[1,2]}},{\"id\":\"b\"}],"
                + "\"more\":{\"edges\":[1]},\"edges\":[{\"id\":\"e\"}]}";

        assertThat(ModelSize.count(model, "nodes")).isEqualTo(2);
        assertThat(ModelSize.count(model, "edges")).isEqualTo(1);
        assertThat(ModelSize.count("{}", "edges")).isZero();
    }
}
