// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses may be called at all. */
class OutgoingGuardTest {
    private static final String ISSUER = "https://moodle.example.se";
    private static final Map<String, String> NAMES = Map.of(
            "moodle.example.se",
            "10.0.0.7",
            "token.example.se",
            "198.51.100.4",
            "inner.example.se",
            "192.168.1.1",
            "six.example.se",
            "fd00::1");

    private final OutgoingGuard guard = new OutgoingGuard(host -> {
        String address = NAMES.get(host);
        if (address == null) {
            throw new UnknownHostException(host);
        }
        return new InetAddress[] {InetAddress.getByName(address)};
    });

    @Test
    void allowsThePlatformItselfEvenOnAnInnerNetwork() {
        assertThat(guard.checked(ISSUER + "/mod/lti/service.php?x=1", ISSUER, List.of()))
                .hasHost("moodle.example.se");
        assertThat(guard.checked("https://MOODLE.example.se:443/a", ISSUER, List.of()))
                .isNotNull();
    }

    @Test
    void allowsARegisteredAddressOnTheOpenNetwork() {
        assertThat(guard.checked("https://token.example.se/t", ISSUER, List.of("https://token.example.se/x")))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://token.example.se/t",
                "http://moodle.example.se/",
                "https://moodle.example.se:8443/",
                "https://moodle.example.se@token.example.se/",
                "https://user@moodle.example.se/",
                "file:///etc/passwd",
                "ftp://moodle.example.se/",
                "https:///path",
                "//moodle.example.se/",
                "not an address",
                "",
            })
    void refusesEverythingElse(String address) {
        assertThat(fault(address, List.of())).isEqualTo(Fault.FOREIGN_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://inner.example.se/", "https://six.example.se/"})
    void refusesARegisteredAddressThatLeadsInside(String address) {
        assertThat(fault(address, List.of(address))).isEqualTo(Fault.FOREIGN_ADDRESS);
    }

    @Test
    void saysWhenANameLeadsNowhere() {
        assertThat(fault("https://gone.example.se/", List.of("https://gone.example.se/")))
                .isEqualTo(Fault.UNREACHABLE);
    }

    private Fault fault(String address, List<String> registered) {
        return catchThrowableOfType(OutgoingFailed.class, () -> guard.checked(address, ISSUER, registered))
                .fault();
    }
}
