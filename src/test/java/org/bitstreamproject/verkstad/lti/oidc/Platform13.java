// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.oidc;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.bitstreamproject.verkstad.lti.Captures;
import org.bitstreamproject.verkstad.lti.Heard;
import org.bitstreamproject.verkstad.lti.Hearing;
import org.bitstreamproject.verkstad.lti.Launch;
import org.bitstreamproject.verkstad.lti.LaunchRefused;
import org.bitstreamproject.verkstad.lti.LaunchSigner;
import org.bitstreamproject.verkstad.lti.Reason;
import org.bitstreamproject.verkstad.lti.RegistrationId;
import org.bitstreamproject.verkstad.lti.Verified;

/** A platform in a test: captured claims under keys of its own, and the checks that judge its tokens. */
public final class Platform13 {
    public static final Instant NOW = Instant.parse("2026-11-21T22:00:00.400Z");
    public static final String ISSUER = "https://moodle.example.se";
    public static final String CLIENT_ID = "klient-1";
    public static final String NONCE = "c841b7c37322a8629ff3efc1ab36e749";
    public static final String BASE = "https://verkstad.example.se";
    public static final String KID = "key-1";
    public static final String CLAIM = "https://purl.imsglobal.org/spec/lti/claim/";
    public static final KeyPair KEYS = rsa(2048);
    public static final KeyPair OTHER_KEYS = rsa(2048);

    private Platform13() {}

    public static Client client() {
        return new Client(
                new RegistrationId(7),
                ISSUER,
                CLIENT_ID,
                Set.of("2"),
                new Client.Endpoints(ISSUER + "/auth.php", ISSUER + "/token.php", ISSUER + "/certs.php"),
                true);
    }

    /** The claims of a captured student's launch as this platform would send them now. */
    public static JsonObject claims() {
        var captured = Captures.object("lti13_launch_student1_sv_with_lineitem").getJsonObject("claims");
        return LaunchSigner.lti13(captured, ISSUER, CLIENT_ID, BASE + "/lti/1p3/launch", NOW, NONCE);
    }

    public static String token(UnaryOperator<JsonObjectBuilder> change) {
        return LaunchSigner.jwt(change.apply(Json.createObjectBuilder(claims())).build(), KID, KEYS.getPrivate());
    }

    public static String token() {
        return token(UnaryOperator.identity());
    }

    public static Launch verified(String token) {
        return verified(token, List.of(publicJwk(KID, KEYS)));
    }

    public static Launch verified(String token, List<JWK> published) {
        return (Launch) judged(token, published, new Hearing(NOW));
    }

    private static Verified judged(String token, List<JWK> published, Hearing hearing) {
        PlatformKeySource source = (client, kid) ->
                published.stream().filter(key -> kid.equals(key.getKeyID())).toList();
        return new IdTokenChecks(source, new OwnAddress(BASE)).verified(token, client(), expecting(NONCE), hearing);
    }

    /** Empty when accepted. */
    public static Optional<Reason> outcome(String token) {
        return outcome(token, List.of(publicJwk(KID, KEYS)));
    }

    /** The same with other keys published. */
    public static Optional<Reason> outcome(String token, List<JWK> published) {
        return Heard.outcome(NOW, hearing -> judged(token, published, hearing));
    }

    public static Consumer<String> expecting(String nonce) {
        return given -> LaunchRefused.unless(given.equals(nonce), Reason.LTI13_NONCE_UNKNOWN);
    }

    public static JWK publicJwk(String kid, KeyPair keys) {
        return jwk(Json.createObjectBuilder()
                .add("kty", "RSA")
                .add("alg", "RS256")
                .add("use", "sig")
                .add("kid", kid)
                .add("n", number(((RSAPublicKey) keys.getPublic()).getModulus()))
                .add("e", number(((RSAPublicKey) keys.getPublic()).getPublicExponent()))
                .build());
    }

    public static JWK jwk(JsonObject json) {
        try {
            return JWKSet.parse("{\"keys\":[" + json + "]}").getKeys().get(0);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static KeyPair rsa(int bits) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] unsigned = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
    }
}
