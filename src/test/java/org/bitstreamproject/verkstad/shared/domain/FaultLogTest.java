// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultLogTest {
    private final List<String> said = new ArrayList<>();
    private final FaultLog log = new FaultLog(said::add, 2);

    @Test
    void tellsEachFaultOnce() {
        log.add(fault("model 1"));
        log.add(fault("model 1"));
        log.add(fault("model 2"));
        log.add(fault("model 1"));

        assertThat(said).containsExactly("model 1", "model 2");
    }

    @Test
    void tellsNothingOfWhatPeopleDoEveryDay() {
        log.add(fault(""));

        assertThat(said).isEmpty();
    }

    @Test
    void keepsInMindNoMoreThanItMay() {
        log.add(fault("model 1"));
        log.add(fault("model 2"));
        log.add(fault("model 3"));
        log.add(fault("model 2"));
        log.add(fault("model 1"));

        assertThat(said).containsExactly("model 1", "model 2", "model 3", "model 1");
    }

    private static DomainException fault(String line) {
        return new DomainException("shared.error.x") {
            @Override
            public String forTheLog() {
                return line;
            }
        };
    }
}
