// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitstreamproject.verkstad.lti.lists.Checks;
import org.bitstreamproject.verkstad.lti.lists.ListedNames;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Test;

/** Requirement S18: whose page sent a form. */
@DisplayNameGeneration(ListedNames.class)
class SameOriginTest {
    private final SameOrigin own = new SameOrigin("https://Verkstad.example.se:443");

    @Test
    void takesWhatOurOwnPageSends() {
        assertThat(own.sent("https://verkstad.example.se", "same-origin")).isTrue();
        assertThat(own.sent("https://verkstad.example.se", null))
                .as("a browser without Sec-Fetch-Site")
                .isTrue();
        assertThat(new SameOrigin("http://localhost:8080").sent("http://localhost:8080", "same-origin"))
                .isTrue();
    }

    @Test
    @Checks("S18")
    void refusesEveryOtherSender() {
        assertThat(own.sent("https://verkstad.example.se", "cross-site")).isFalse();
        assertThat(own.sent("https://verkstad.example.se", "same-site")).isFalse();
        assertThat(own.sent("https://verkstad.example.se", "none")).isFalse();
        assertThat(own.sent("https://moodle.example.se", "same-origin")).isFalse();
        assertThat(own.sent("https://verkstad.example.se.evil.example", null)).isFalse();
        assertThat(own.sent("http://verkstad.example.se", null)).isFalse();
        assertThat(own.sent("null", "same-origin")).isFalse();
        assertThat(own.sent(null, "same-origin")).isFalse();
        assertThat(own.sent(null, null)).isFalse();
    }
}
