// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.oidc;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.net.http.HttpRequest;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bitstreamproject.verkstad.lti.LaunchRefused;
import org.bitstreamproject.verkstad.lti.Reason;
import org.bitstreamproject.verkstad.lti.services.OutgoingGuard;
import org.bitstreamproject.verkstad.lti.services.PlatformHttp;

/**
 * Platform keys by JWKS address, kept as long as Cache-Control allows. An unknown kid causes one refetch, and no address is
 * asked again within the pause: a flood of forged kids costs the platform next to nothing.
 */
public final class PlatformKeys implements PlatformKeySource {
    static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Duration GRACE_WHEN_UNREACHABLE = Duration.ofHours(1);
    private static final int LARGEST = 256 * 1024;

    private final PlatformHttp http;
    private final OutgoingGuard guard;
    private final Clock clock;
    private final Map<String, Shelf> shelves = new ConcurrentHashMap<>();

    public PlatformKeys(PlatformHttp http, OutgoingGuard guard, Clock clock) {
        this.http = http;
        this.guard = guard;
        this.clock = clock;
    }

    @Override
    public List<JWK> keys(Client client, String kid) {
        return shelf(client).keys(client, kid);
    }

    @Override
    public List<JWK> keysAnew(Client client, String kid) {
        return shelf(client).keysAnew(client, kid);
    }

    private Shelf shelf(Client client) {
        return shelves.computeIfAbsent(client.endpoints().jwks(), address -> new Shelf());
    }

    /** One address: launches that miss at the same time wait for one fetch. */
    private final class Shelf {
        private JWKSet keys = new JWKSet();
        private Instant freshUntil = Instant.MIN;
        private Instant askAgain = Instant.MIN;

        synchronized List<JWK> keys(Client client, String kid) {
            Instant now = clock.instant();
            boolean wanting = now.isAfter(freshUntil) || matching(kid).isEmpty();
            if (wanting && !now.isBefore(askAgain)) {
                refetch(client, now);
            }
            boolean usable = !now.isAfter(freshUntil.plus(GRACE_WHEN_UNREACHABLE));
            LaunchRefused.unless(usable, Reason.LTI13_KEYS_UNREACHABLE);
            return matching(kid);
        }

        synchronized List<JWK> keysAnew(Client client, String kid) {
            Instant now = clock.instant();
            if (!now.isBefore(askAgain)) {
                refetch(client, now);
            }
            return matching(kid);
        }

        private List<JWK> matching(String kid) {
            return keys.getKeys().stream()
                    .filter(key -> kid.equals(key.getKeyID()))
                    .toList();
        }

        private void refetch(Client client, Instant now) {
            askAgain = now.plus(PAUSE_AFTER_FAILURE);
            try {
                var destination = guard.checked(
                        client.endpoints().jwks(),
                        client.issuer(),
                        List.of(client.endpoints().jwks()));
                var answer = http.send(
                        destination, HttpRequest.newBuilder().setHeader("Accept", "application/json"), LARGEST);
                if (answer.status() == 200) {
                    keys = JWKSet.parse(answer.text());
                    String directives =
                            answer.headers().firstValue("Cache-Control").orElse("");
                    freshUntil = now.plus(CacheControl.freshness(directives));
                    askAgain = now.plus(PAUSE);
                }
            } catch (ParseException | RuntimeException e) {
                // what we still hold serves for a while; then launches are refused with a reason of their own
                System.getLogger(PlatformKeys.class.getName())
                        .log(
                                System.Logger.Level.WARNING,
                                "no usable keys from registration {0}: {1}",
                                client.registration(),
                                e.getClass().getSimpleName());
            }
        }
    }
}
