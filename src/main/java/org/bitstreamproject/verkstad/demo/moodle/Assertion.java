// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.moodle;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Optional;

/**
 * The tool's signed assertion at the token endpoint. Moodle checks signature and times, not issuer, audience or replay;
 * the subject names the client.
 */
public record Assertion(JsonObject header, JsonObject claims, String signed, byte[] signature) {
    /** Nothing when the text is no JWS at all. */
    public static Optional<Assertion> read(String jws) {
        var parts = jws.split("\\.", -1);
        if (parts.length != 3) return Optional.empty();
        try {
            return Optional.of(new Assertion(
                    json(parts[0]), json(parts[1]), parts[0] + "." + parts[1], Encoding.fromBase64url(parts[2])));
        } catch (JsonException | IllegalArgumentException notJws) {
            return Optional.empty();
        }
    }

    public String client() {
        return claims.getString("sub", "");
    }

    /** True when a key of the tool's key set verifies the signature. */
    public boolean verifiedBy(JsonObject keySet) {
        return "RS256".equals(header.getString("alg", ""))
                && keySet.getJsonArray("keys").getValuesAs(JsonObject.class).stream()
                        .filter(jwk -> jwk.getString("kid", "").equals(header.getString("kid", "-")))
                        .anyMatch(this::verifiedWith);
    }

    /** What Moodle's token library says about the times; nothing when they are right. No leeway, as there. */
    public Optional<String> untimely(Instant now) {
        var seconds = now.getEpochSecond();
        if (number("nbf") > seconds || number("iat") > seconds)
            return Optional.of("Cannot handle token with iat prior to " + Instant.ofEpochSecond(number("iat")));
        if (claims.containsKey("exp") && number("exp") <= seconds) return Optional.of("Expired token");
        return Optional.empty();
    }

    private boolean verifiedWith(JsonObject jwk) {
        try {
            var key = KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(unsigned(jwk.getString("n")), unsigned(jwk.getString("e"))));
            var check = Signature.getInstance("SHA256withRSA");
            check.initVerify(key);
            check.update(signed.getBytes(StandardCharsets.US_ASCII));
            return check.verify(signature);
        } catch (GeneralSecurityException notThisKey) {
            return false;
        }
    }

    private long number(String claim) {
        return claims.containsKey(claim) ? claims.getJsonNumber(claim).longValue() : 0;
    }

    private static BigInteger unsigned(String base64url) {
        return new BigInteger(1, Encoding.fromBase64url(base64url));
    }

    private static JsonObject json(String part) {
        try (var reader =
                Json.createReader(new StringReader(new String(Encoding.fromBase64url(part), StandardCharsets.UTF_8)))) {
            return reader.readObject();
        }
    }
}
