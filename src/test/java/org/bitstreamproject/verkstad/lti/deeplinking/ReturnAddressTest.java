// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.deeplinking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bitstreamproject.verkstad.lti.lists.Checks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** L31: an answer goes to the platform's own site and nowhere else. */
class ReturnAddressTest {
    private static final List<String> REGISTERED = List.of("https://moodle.example.se", "", "");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://moodle.example.se/mod/lti/contentitem_return.php?course=2&id=2&sesskey=XnoQQK91gh",
                "https://MOODLE.example.se:443/mod",
            })
    void goesToThePlatform(String address) {
        assertThat(ReturnAddress.fits(address, REGISTERED)).isTrue();
    }

    @Checks("L31")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "http://moodle.example.se/",
                "https://moodle.example.se:8443/",
                "https://moodle.example.se@evil.example/",
                "https://evil.example/?https://moodle.example.se",
                "javascript:alert(1)",
                "//moodle.example.se/",
                "/mod/lti",
                "https://moodle.example.se/ x",
                "",
            })
    void goesNowhereElse(String address) {
        assertThat(ReturnAddress.fits(address, REGISTERED)).isFalse();
    }

    @Test
    void needsHttpsUnlessThePlatformIsOnThisMachine() {
        assertThat(ReturnAddress.fits("http://moodle.example.se/x", List.of("http://moodle.example.se")))
                .isFalse();
        assertThat(ReturnAddress.fits("http://127.0.0.1:8085/x", List.of("http://127.0.0.1:8085")))
                .isTrue();
        assertThat(ReturnAddress.fits("http://127.0.0.1:8086/x", List.of("http://127.0.0.1:8085")))
                .isFalse();
    }
}
