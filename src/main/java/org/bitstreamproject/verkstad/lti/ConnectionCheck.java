// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.text.ParseException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.course.KnownPlatform;
import org.bitstreamproject.verkstad.lti.CheckLine.Verdict;
import org.bitstreamproject.verkstad.lti.services.OutgoingFailed;
import org.bitstreamproject.verkstad.lti.services.OutgoingGuard;
import org.bitstreamproject.verkstad.lti.services.PlatformHttp;

/**
 * Proves on the live platform what launches from it rest on: addresses, keys, clock, and what its latest launches showed. Calls
 * only addresses it is registered with. Not a transaction: it waits for somebody else's server.
 */
@Dependent
public class ConnectionCheck {
    private static final int LARGEST = 256 * 1024;
    private static final int SMALLEST_RSA = 2048;
    private static final Duration NEAR = Duration.ofSeconds(2);
    private static final int LATEST = 100;

    private final Registrations registrations;
    private final LaunchLog log;
    private final PlatformHttp http;
    private final OutgoingGuard guard;
    private final Clock clock;

    @Inject
    public ConnectionCheck(
            Registrations registrations, LaunchLog log, PlatformHttp http, OutgoingGuard guard, Clock clock) {
        this.registrations = registrations;
        this.log = log;
        this.http = http;
        this.guard = guard;
        this.clock = clock;
    }

    /** In the order in which a fault should be looked for. */
    public List<CheckLine> of(KnownPlatform platform) {
        var lines = new ArrayList<CheckLine>();
        lines.add(issuer(platform.issuer()));
        for (var way : registrations.of(platform.id())) {
            if (way.version().equals("1.3")) {
                addresses(platform, way, lines);
                keys(platform, way, lines);
                configuration(platform, way, lines);
            } else {
                lines.add(new CheckLine("secret", way.hasSecret() ? Verdict.GOOD : Verdict.BAD, way.client()));
            }
        }
        launches(platform, lines);
        return lines;
    }

    private static CheckLine issuer(String issuer) {
        if (issuer.endsWith("/")) {
            return new CheckLine("issuer", Verdict.DOUBTFUL, issuer);
        }
        return new CheckLine("issuer", encrypted(issuer) ? Verdict.GOOD : Verdict.DOUBTFUL, issuer);
    }

    private static boolean encrypted(String address) {
        var uri = URI.create(address);
        return "https".equals(uri.getScheme())
                || List.of("localhost", "127.0.0.1").contains(uri.getHost());
    }

    private static void addresses(KnownPlatform platform, RegistrationDetails way, List<CheckLine> lines) {
        for (var address : List.of(way.authorization(), way.token(), way.jwks())) {
            var own = OutgoingGuard.sameOrigin(address, platform.issuer());
            var verdict = !encrypted(address) ? Verdict.BAD : own ? Verdict.GOOD : Verdict.DOUBTFUL;
            lines.add(new CheckLine("address", verdict, address));
        }
    }

    private void keys(KnownPlatform platform, RegistrationDetails way, List<CheckLine> lines) {
        try {
            var answer = fetched(way.jwks(), platform, way);
            if (!answer.isSuccess()) {
                lines.add(new CheckLine("keys", Verdict.BAD, way.jwks() + " → " + answer.status()));
                return;
            }
            lines.add(usable(JWKSet.parse(answer.text()).getKeys()));
            answer.headers().firstValue("Date").ifPresent(date -> lines.add(date(date)));
        } catch (OutgoingFailed failed) {
            lines.add(new CheckLine("keys", Verdict.BAD, way.jwks() + " → " + failed.fault()));
        } catch (ParseException noKeys) {
            lines.add(new CheckLine("keys", Verdict.BAD, way.jwks() + " → JSON?"));
        }
    }

    private static CheckLine usable(List<JWK> keys) {
        var kids = keys.stream()
                .filter(key -> key instanceof RSAKey rsa && rsa.size() >= SMALLEST_RSA && key.getKeyID() != null)
                .map(key -> key.getKeyID() + " (" + ((RSAKey) key).size() + ")")
                .toList();
        return new CheckLine("keys", kids.isEmpty() ? Verdict.BAD : Verdict.GOOD, String.join(", ", kids));
    }

    /** The header has whole seconds, cut off: half of one is added. */
    private CheckLine date(String header) {
        try {
            var theirs = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header))
                    .plusMillis(500);
            var difference = Duration.between(clock.instant(), theirs);
            var near = difference.abs().compareTo(NEAR) <= 0;
            var seconds = Math.round(difference.toMillis() / 100.0) / 10.0;
            return new CheckLine("clock", near ? Verdict.GOOD : Verdict.DOUBTFUL, seconds + " s");
        } catch (DateTimeException noDate) {
            return new CheckLine("clock", Verdict.UNSEEN, header);
        }
    }

    /** Moodle has its own place for it; the other is the one the standard names. */
    private void configuration(KnownPlatform platform, RegistrationDetails way, List<CheckLine> lines) {
        for (var path : List.of("/mod/lti/openid-configuration.php", "/.well-known/openid-configuration")) {
            var found = configuration(platform.issuer() + path, platform, way);
            if (found.isPresent()) {
                compare(found.get(), platform, way, lines);
                return;
            }
        }
        lines.add(new CheckLine("configuration", Verdict.UNSEEN, platform.issuer()));
    }

    private Optional<JsonObject> configuration(String address, KnownPlatform platform, RegistrationDetails way) {
        try {
            var answer = fetched(address, platform, way);
            if (!answer.isSuccess()) {
                return Optional.empty();
            }
            try (var reader = Json.createReader(new StringReader(answer.text()))) {
                return Optional.of(reader.readObject());
            }
        } catch (OutgoingFailed | JsonException noneThere) {
            return Optional.empty();
        }
    }

    private static void compare(
            JsonObject found, KnownPlatform platform, RegistrationDetails way, List<CheckLine> lines) {
        compare(found, "issuer", platform.issuer(), lines);
        compare(found, "authorization_endpoint", way.authorization(), lines);
        compare(found, "token_endpoint", way.token(), lines);
        compare(found, "jwks_uri", way.jwks(), lines);
    }

    private static void compare(JsonObject found, String name, String registered, List<CheckLine> lines) {
        var theirs = found.getString(name, "");
        var seen = name + ": " + theirs;
        lines.add(new CheckLine("configuration", theirs.equals(registered) ? Verdict.GOOD : Verdict.BAD, seen));
    }

    /** What the latest launches showed. Nothing else of them is kept. */
    private void launches(KnownPlatform platform, List<CheckLine> lines) {
        var latest = log.find(LaunchLog.Wanted.ofPlatform(platform.key()), Long.MAX_VALUE, LATEST);
        var accepted = latest.stream().filter(LaunchLine::accepted).count();
        var verdict = latest.isEmpty() ? Verdict.UNSEEN : accepted == 0 ? Verdict.BAD : Verdict.GOOD;
        lines.add(new CheckLine("launches", verdict, accepted + "/" + latest.size()));
        var cookieless = latest.stream()
                .filter(line -> line.outcome().equals(Reason.OIDC_COOKIE_MISSING.code()))
                .count();
        var of13 = latest.stream().filter(line -> line.version().equals("1.3")).count();
        var cookies = of13 == 0 ? Verdict.UNSEEN : cookieless == 0 ? Verdict.GOOD : Verdict.DOUBTFUL;
        lines.add(new CheckLine("cookies", cookies, (of13 - cookieless) + "/" + of13));
        for (var version : List.of("1.3", "1.1")) {
            ClockSkew.of(version, latest)
                    .ifPresent(skew -> lines.add(new CheckLine(
                            "skew",
                            skew.warns() ? Verdict.DOUBTFUL : Verdict.GOOD,
                            "LTI " + version + ": " + skew.medianMs() + " ms")));
        }
    }

    private PlatformHttp.Answer fetched(String address, KnownPlatform platform, RegistrationDetails way) {
        var destination =
                guard.checked(address, platform.issuer(), List.of(way.jwks(), way.token(), way.authorization()));
        return http.send(
                destination,
                HttpRequest.newBuilder(destination.uri()).setHeader("Accept", "application/json"),
                LARGEST);
    }
}
