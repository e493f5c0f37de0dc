// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a platform's keys are kept. */
class CacheControlTest {
    @ParameterizedTest
    @CsvSource({
        "'', 600",
        "max-age=0, 30",
        "no-store, 30",
        "'no-cache, max-age=900', 30",
        "max-age=900, 900",
        "'public, MAX-AGE=60', 60",
        "max-age=999999999, 86400",
        "s-maxage=5, 600",
        "max-age=abc, 600",
    })
    void keepsBetweenThirtySecondsAndADay(String header, long seconds) {
        assertThat(CacheControl.freshness(header)).hasSeconds(seconds);
    }
}
