// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses may be called at all. */
class OutgoingGuardTest {
    private static final String ISSUER = "https://moodle.example.se";
    private static final String PLAIN = "http://moodle.example.se";

    private final Map<String, String> names = new HashMap<>(Map.of(
            "moodle.example.se", "10.0.0.7", "token.example.se", "198.51.100.4", "inner.example.se", "192.168.1.1"));
    private final OutgoingGuard guard = new OutgoingGuard(host -> {
        String address = names.get(host);
        if (address == null) {
            throw new UnknownHostException(host);
        }
        return new InetAddress[] {InetAddress.getByName("198.51.100.4"), InetAddress.getByName(address)};
    });

    @Test
    void allowsThePlatformItselfEvenOnAnInnerNetwork() {
        assertThat(guard.checked(ISSUER + "/mod/lti/service.php?x=1", ISSUER, List.of())
                        .uri())
                .isEqualTo(URI.create(ISSUER + "/mod/lti/service.php?x=1"));
        assertThat(guard.checked("https://MOODLE.example.se:443/a", ISSUER, List.of())
                        .unmoved()
                        .getAsBoolean())
                .isTrue();
        assertThat(guard.checked(PLAIN + ":80/a", PLAIN, List.of()).uri()).hasPort(80);
    }

    @Test
    void allowsARegisteredAddressOnTheOpenNetwork() {
        assertThat(guard.checked("https://token.example.se/t", ISSUER, List.of("https://token.example.se/x"))
                        .uri())
                .hasHost("token.example.se");
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

    @Test
    void leavesTlsOnlyBesideAPlatformWithoutIt() {
        String plainToken = "http://token.example.se/t";

        assertThat(guard.checked(plainToken, PLAIN, List.of(plainToken)).uri()).hasScheme("http");
        assertThat(fault(plainToken, List.of(plainToken))).isEqualTo(Fault.FOREIGN_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "10.255.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.168.0.1",
                "198.19.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::10.0.0.1",
                "2002:7f00:1::",
                "::7f00:1",
                "2001:0:7f00:1::",
                "64:ff9b:1::a00:1",
            })
    void refusesARegisteredAddressThatLeadsInside(String inner) {
        names.put("moving.example.se", inner);

        assertThat(fault("https://moving.example.se/", List.of("https://moving.example.se/")))
                .isEqualTo(Fault.FOREIGN_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "128.0.0.1",
                "169.253.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.0.1.1",
                "192.167.0.1",
                "198.17.0.1",
                "198.20.0.1",
                "223.255.255.255",
                "2a00:1450::1",
                "64:ff9b::198.51.100.4",
                "2002:c633:6404::",
                "fbff::1",
            })
    void allowsAddressesOfTheOpenNetwork(String open) {
        names.put("moving.example.se", open);

        assertThat(guard.checked("https://moving.example.se/", ISSUER, List.of("https://moving.example.se/"))
                        .unmoved()
                        .getAsBoolean())
                .isTrue();
    }

    @Test
    void saysWhenANameLeadsNowhere() {
        assertThat(fault("https://gone.example.se/", List.of("https://gone.example.se/")))
                .isEqualTo(Fault.UNREACHABLE);
    }

    @Test
    void letsAPlatformNobodyKnowsLeadNeitherInsideNorOutOfTls() {
        assertThat(guard.unregistered("https://token.example.se/.well-known", List.of())
                        .uri())
                .hasHost("token.example.se");
        assertThat(unregisteredFault("https://inner.example.se/", List.of("token.example.se")))
                .isEqualTo(Fault.FOREIGN_ADDRESS);
        assertThat(unregisteredFault("http://token.example.se/", List.of())).isEqualTo(Fault.FOREIGN_ADDRESS);
        assertThat(unregisteredFault("file:///etc/passwd", List.of())).isEqualTo(Fault.FOREIGN_ADDRESS);
    }

    @Test
    void trustsHostsTheOperatorHasNamed() {
        assertThat(guard.unregistered("http://inner.example.se:8080/x", List.of("INNER.example.se"))
                        .unmoved()
                        .getAsBoolean())
                .isTrue();
    }

    @Test
    void comparesOriginsByWhatTheyMean() {
        assertThat(OutgoingGuard.sameOrigin("https://a.example/x", "HTTPS://A.example:443/y"))
                .isTrue();
        assertThat(OutgoingGuard.sameOrigin("http://a.example:80/", "http://a.example"))
                .isTrue();
        assertThat(OutgoingGuard.sameOrigin("https://a.example", "http://a.example"))
                .isFalse();
        assertThat(OutgoingGuard.sameOrigin("https://a.example", "https://a.example:8443"))
                .isFalse();
        assertThat(OutgoingGuard.sameOrigin("https://a.example", "https://b.example"))
                .isFalse();
    }

    @Test
    void throwsAwayTheAnswerOfANameThatMovedInside() {
        try (var platform = new LocalPlatform()) {
            platform.answers("/x", 200, "text/plain", "an inner secret");
            Deque<String> turns = new ArrayDeque<>(List.of("198.51.100.4", "127.0.0.1"));
            var rebinding = new OutgoingGuard(host -> new InetAddress[] {InetAddress.getByName(turns.pop())});
            var judged = rebinding.checked(platform.url() + "/x", PLAIN, List.of(platform.url()));
            var http = new PlatformHttp(Duration.ofSeconds(5));

            assertThatThrownBy(() -> http.send(judged, HttpRequest.newBuilder(), 100))
                    .isInstanceOf(OutgoingFailed.class)
                    .hasMessage(Fault.FOREIGN_ADDRESS.name());
        }
    }

    private Fault fault(String address, List<String> registered) {
        return catchThrowableOfType(OutgoingFailed.class, () -> guard.checked(address, ISSUER, registered))
                .fault();
    }

    private Fault unregisteredFault(String address, List<String> trusted) {
        return catchThrowableOfType(OutgoingFailed.class, () -> guard.unregistered(address, trusted))
                .fault();
    }
}
