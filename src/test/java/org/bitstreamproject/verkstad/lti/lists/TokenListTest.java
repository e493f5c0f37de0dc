// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.lti.oidc.Platform13.KEYS;
import static org.bitstreamproject.verkstad.lti.oidc.Platform13.KID;
import static org.bitstreamproject.verkstad.lti.oidc.Platform13.NOW;
import static org.bitstreamproject.verkstad.lti.oidc.Platform13.OTHER_KEYS;
import static org.bitstreamproject.verkstad.lti.oidc.Platform13.outcome;
import static org.bitstreamproject.verkstad.lti.oidc.Platform13.publicJwk;
import static org.bitstreamproject.verkstad.lti.oidc.Platform13.token;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bitstreamproject.verkstad.lti.LaunchSigner;
import org.bitstreamproject.verkstad.lti.Reason;
import org.bitstreamproject.verkstad.lti.oidc.Platform13;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The token itself: form, signature, issuer, audience, times and nonce. */
@DisplayNameGeneration(ListedNames.class)
class TokenListTest {
    private static final JsonObject HEADER = Json.createObjectBuilder()
            .add("typ", "JWT")
            .add("alg", "RS256")
            .add("kid", KID)
            .build();

    @BeforeEach
    void theUnmodifiedTwinIsAccepted() {
        assertThat(outcome(token())).isEmpty();
    }

    @Checks({"J1", "J2"})
    @ParameterizedTest
    @CsvSource({
        "'', LTI13_TOKEN_MISSING",
        "a.b, LTI13_TOKEN_MALFORMED",
        "a.b.c.d, LTI13_TOKEN_MALFORMED",
        "a.b.c.d.e, LTI13_TOKEN_ENCRYPTED",
        "a.b.c, LTI13_TOKEN_MALFORMED",
        "a.b., LTI13_TOKEN_MALFORMED",
        "..., LTI13_TOKEN_MALFORMED",
        "' ', LTI13_TOKEN_MISSING",
        "e30.!!!.x, LTI13_TOKEN_MALFORMED",
        "e30.W10.x, LTI13_TOKEN_MALFORMED",
        "e30.bnVsbA.x, LTI13_TOKEN_MALFORMED",
        "bm90IGpzb24.e30.x, LTI13_TOKEN_MALFORMED",
        "e30.e30., LTI13_ALG_REFUSED",
        "W10.e30.x, LTI13_TOKEN_MALFORMED",
    })
    void refusesWhatIsNoToken(String token, Reason reason) {
        assertThat(outcome(token)).contains(reason);
    }

    @Checks({"J40"})
    @Test
    void refusesATokenOfMegabytes() {
        assertThat(outcome(token(claims -> claims.add("filler", "x".repeat(100_000)))))
                .contains(Reason.LTI13_TOKEN_TOO_LARGE);
        assertThat(outcome(token(claims -> claims.add("filler", "x".repeat(80_000)))))
                .isEmpty();
    }

    @Checks({"J2", "J40"})
    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"x\":"})
    void refusesANestOfFiftyThousandInPayloadAndHeader(String open) {
        int depth = open.equals("[") ? 40_000 : 15_000;
        String close = open.equals("[") ? "]" : "}";
        String claims = Platform13.claims().toString();
        UnaryOperator<String> nested = body -> claims.substring(0, claims.length() - 1) + ",\"nest\":" + body + "}";
        String deep = nested.apply(open.repeat(depth) + "1" + close.repeat(depth));
        String shallow = nested.apply(open.repeat(20) + "1" + close.repeat(20));

        assertThat(outcome(LaunchSigner.jws(HEADER, shallow, KEYS.getPrivate())))
                .isEmpty();
        assertThat(outcome(LaunchSigner.jws(HEADER, deep, KEYS.getPrivate()))).contains(Reason.LTI13_TOKEN_MALFORMED);
        assertThat(outcome(base64(deep) + "." + base64(claims) + ".x")).contains(Reason.LTI13_TOKEN_MALFORMED);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Checks({"J5"})
    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "HS256", "RS384", "RS512", "PS256", "ES256", "rs256", ""})
    void acceptsNoAlgorithmButRs256(String algorithm) {
        String token = withHeader(header -> header.add("alg", algorithm));

        assertThat(outcome(token)).contains(Reason.LTI13_ALG_REFUSED);
    }

    @Checks({"J3"})
    @Test
    void refusesAnUnsignedToken() {
        String[] parts = withHeader(header -> header.add("alg", "none")).split("\\.");

        assertThat(outcome(parts[0] + "." + parts[1] + ".")).contains(Reason.LTI13_ALG_REFUSED);
    }

    @Checks({"J4"})
    @Test
    void refusesAnHmacMadeWithThePublicKey() throws Exception {
        String[] parts = withHeader(header -> header.add("alg", "HS256")).split("\\.");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEYS.getPublic().getEncoded(), "HmacSHA256"));
        byte[] signature = mac.doFinal((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));

        String token = parts[0] + "." + parts[1] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);

        assertThat(outcome(token)).contains(Reason.LTI13_ALG_REFUSED);
    }

    @Test
    @Checks("J4")
    void refusesAnHmacMadeWithTheModulusOfThePublicKey() throws Exception {
        byte[] modulus = publicJwk(KID, KEYS).toRSAKey().getModulus().decode();
        String[] parts = withHeader(header -> header.add("alg", "HS256")).split("\\.");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(modulus, "HmacSHA256"));
        byte[] signature = mac.doFinal((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));

        String token = parts[0] + "." + parts[1] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);

        assertThat(outcome(token)).contains(Reason.LTI13_ALG_REFUSED);
    }

    @Test
    @Checks("J10")
    void refusesAKidSwappedForAnotherPublishedOne() {
        var published = List.of(publicJwk(KID, KEYS), publicJwk("other", OTHER_KEYS));
        String[] honest = token().split("\\.");
        String swapped = withHeader(header -> header.add("kid", "other")).split("\\.")[0];

        assertThat(outcome(token(), published)).isEmpty();
        assertThat(outcome(swapped + "." + honest[1] + "." + honest[2], published))
                .contains(Reason.LTI13_SIGNATURE_WRONG);
    }

    @Test
    @Checks("J14")
    void refusesAKeyOfAnotherKind() {
        var elliptic = Platform13.jwk(
                json(
                        "{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"" + KID + "\","
                                + "\"x\":\"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4\",\"y\":\"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM\"}"));

        assertThat(outcome(token(), List.of(elliptic))).contains(Reason.LTI13_KEY_UNUSABLE);
        assertThat(outcome(token(), List.of(elliptic, publicJwk(KID, KEYS)))).isEmpty();
    }

    @Test
    @Checks({"J26", "J31"})
    void allowsALifeOfADayAndNoSecondMore() {
        long now = NOW.getEpochSecond();

        assertThat(outcome(token(claims -> claims.add("iat", now).add("exp", now + 86_400))))
                .isEmpty();
        assertThat(outcome(token(claims -> claims.add("iat", now).add("exp", now + 86_401))))
                .contains(Reason.LTI13_LIFETIME_TOO_LONG);
        assertThat(outcome(token(claims -> claims.add("iat", now).add("exp", now))))
                .isEmpty();
    }

    @Checks({"J6"})
    @Test
    void refusesATokenWithoutKid() {
        assertThat(outcome(withHeader(header -> header.remove("kid")))).contains(Reason.LTI13_KID_MISSING);
        assertThat(outcome(withHeader(header -> header.add("kid", "")))).contains(Reason.LTI13_KID_MISSING);
        assertThat(outcome(withHeader(header -> header.add("kid", 7)))).contains(Reason.LTI13_KID_MISSING);
    }

    @Checks({"J12"})
    @Test
    void refusesCriticalHeaders() {
        String token = withHeader(header ->
                header.add("crit", Json.createArrayBuilder().add("b64")).add("b64", false));

        assertThat(outcome(token)).contains(Reason.LTI13_CRIT_REFUSED);
    }

    @Checks({"J8"})
    @Test
    void refusesASignatureByAnotherKeyUnderTheRightKid() {
        String token = LaunchSigner.jwt(Platform13.claims(), KID, OTHER_KEYS.getPrivate());

        assertThat(outcome(token)).contains(Reason.LTI13_SIGNATURE_WRONG);
    }

    @Checks({"J11"})
    @Test
    void neverTrustsAKeyInsideTheToken() {
        JsonObject header = Json.createObjectBuilder(HEADER)
                .add("jwk", json(publicJwk(KID, OTHER_KEYS).toJSONString()))
                .add("jku", "https://attacker.example/jwks.json")
                .add("x5u", "https://attacker.example/cert.pem")
                .build();

        String forged = LaunchSigner.jws(header, Platform13.claims().toString(), OTHER_KEYS.getPrivate());
        String honest = LaunchSigner.jws(header, Platform13.claims().toString(), KEYS.getPrivate());

        assertThat(outcome(forged)).contains(Reason.LTI13_SIGNATURE_WRONG);
        assertThat(outcome(honest)).isEmpty();
    }

    @Checks({"J9"})
    @Test
    void refusesATamperedPayload() {
        String[] parts = token().split("\\.");
        String other = token(claims -> claims.add("sub", "1")).split("\\.")[1];

        assertThat(outcome(parts[0] + "." + other + "." + parts[2])).contains(Reason.LTI13_SIGNATURE_WRONG);
    }

    @Checks({"J10"})
    @Test
    void refusesATamperedHeader() {
        String[] parts = token().split("\\.");
        String other = withHeader(header -> header.add("cty", "x")).split("\\.")[0];

        assertThat(outcome(other + "." + parts[1] + "." + parts[2])).contains(Reason.LTI13_SIGNATURE_WRONG);
    }

    @Checks({"J38"})
    @Test
    void refusesRepeatedNamesInHeaderAndPayload() {
        String payload = Platform13.claims().toString();
        String twice = payload.substring(0, payload.length() - 1) + ",\"sub\":\"1\"}";

        assertThat(outcome(LaunchSigner.jws(HEADER, twice, KEYS.getPrivate()))).contains(Reason.LTI13_TOKEN_MALFORMED);
        assertThat(outcome(LaunchSigner.jws(HEADER, payload, KEYS.getPrivate())))
                .isEmpty();
    }

    @Checks({"J14"})
    @ParameterizedTest
    @ValueSource(strings = {"{\"use\":\"enc\"}", "{\"alg\":\"RS512\"}", "{\"alg\":\"PS256\"}"})
    void refusesAKeyThatIsMeantForSomethingElse(String change) {
        JsonObject key = json(publicJwk(KID, KEYS).toJSONString());
        var changed = Platform13.jwk(merged(key, json(change)));

        assertThat(outcome(token(), List.of(changed))).contains(Reason.LTI13_KEY_UNUSABLE);
    }

    @Checks({"J14"})
    @Test
    void acceptsAKeyThatNamesNeitherUseNorAlgorithm() {
        JsonObject key = json(publicJwk(KID, KEYS).toJSONString());
        var bare = Platform13.jwk(
                Json.createObjectBuilder(key).remove("alg").remove("use").build());

        assertThat(outcome(token(), List.of(bare))).isEmpty();
    }

    @Checks({"J14"})
    @Test
    void refusesAnRsaKeyUnder2048Bits() {
        var small = Platform13.rsa(1024);
        String token = LaunchSigner.jwt(Platform13.claims(), KID, small.getPrivate());

        assertThat(outcome(token, List.of(publicJwk(KID, small)))).contains(Reason.LTI13_KEY_UNUSABLE);
    }

    @Checks({"J14"})
    @Test
    void findsTheRightOneOfTwoKeysUnderOneKid() {
        var published = List.of(publicJwk(KID, OTHER_KEYS), publicJwk(KID, KEYS));

        assertThat(outcome(token(), published)).isEmpty();
    }

    @Checks({"J17", "J18"})
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://moodle.example.se/",
                "https://Moodle.example.se",
                "http://moodle.example.se",
                "https://mооdle.example.se",
                "https://moodle.example.no",
                "",
            })
    void comparesTheIssuerByteForByte(String issuer) {
        assertThat(outcome(token(claims -> claims.add("iss", issuer)))).contains(Reason.LTI13_ISS_WRONG);
    }

    @Checks({"J17"})
    @Test
    void refusesAnIssuerThatIsMissingOrAList() {
        assertThat(outcome(token(claims -> claims.remove("iss")))).contains(Reason.LTI13_ISS_MISSING);
        assertThat(outcome(token(claims -> claims.add("iss", texts(Platform13.ISSUER)))))
                .contains(Reason.LTI13_ISS_WRONG);
    }

    @Checks({"J19"})
    @Test
    void refusesAnAudienceThatIsNotUs() {
        assertThat(outcome(token(claims -> claims.remove("aud")))).contains(Reason.LTI13_AUD_MISSING);
        assertThat(outcome(token(claims -> claims.add("aud", "other")))).contains(Reason.LTI13_AUD_WRONG);
        assertThat(outcome(token(claims -> claims.add("aud", "KLIENT-1")))).contains(Reason.LTI13_AUD_WRONG);
        assertThat(outcome(token(claims -> claims.add("aud", texts())))).contains(Reason.LTI13_AUD_WRONG);
        assertThat(outcome(token(claims -> claims.add("aud", texts("other"))))).contains(Reason.LTI13_AUD_WRONG);
        assertThat(outcome(token(claims -> claims.add("aud", 5)))).contains(Reason.LTI13_AUD_WRONG);
        assertThat(outcome(token(claims -> claims.add("aud", "")))).contains(Reason.LTI13_AUD_WRONG);
        assertThat(outcome(token(claims -> claims.add(
                        "aud",
                        Json.createArrayBuilder().add(Platform13.CLIENT_ID).add(5)))))
                .contains(Reason.LTI13_AUD_WRONG);
    }

    @Checks({"J20", "J21", "J22", "J23"})
    @Test
    void wantsAMatchingAzpForSeveralAudiences() {
        var both = texts("other", Platform13.CLIENT_ID);

        assertThat(outcome(token(claims -> claims.add("aud", texts(Platform13.CLIENT_ID)))))
                .isEmpty();
        assertThat(outcome(token(claims -> claims.add("aud", texts("other", Platform13.CLIENT_ID)))))
                .contains(Reason.LTI13_AZP_MISSING);
        assertThat(outcome(token(claims -> claims.add("aud", both).add("azp", "other"))))
                .contains(Reason.LTI13_AZP_WRONG);
        assertThat(outcome(token(claims ->
                        claims.add("aud", texts("other", Platform13.CLIENT_ID)).add("azp", Platform13.CLIENT_ID))))
                .isEmpty();
        assertThat(outcome(token(claims -> claims.add("azp", "other")))).contains(Reason.LTI13_AZP_WRONG);
        assertThat(outcome(token(claims -> claims.add("azp", Platform13.CLIENT_ID))))
                .isEmpty();
    }

    @Checks({"J24", "J25"})
    @ParameterizedTest
    @CsvSource({"-60, ", "-61, LTI13_EXPIRED", "0, ", "-3600, LTI13_EXPIRED"})
    void allowsSixtySecondsAfterTheEnd(long offset, Reason reason) {
        BigDecimal end = now().add(BigDecimal.valueOf(offset));

        assertThat(outcome(token(claims -> claims.add("exp", end).add("iat", end.subtract(BigDecimal.valueOf(60))))))
                .isEqualTo(Optional.ofNullable(reason));
    }

    @Checks({"J27", "J28"})
    @ParameterizedTest
    @CsvSource({"5, ", "6, LTI13_IAT_FUTURE", "-3600, ", "-3601, LTI13_IAT_OLD"})
    void allowsFiveSecondsOfLeadAndAnHourOfAge(long offset, Reason reason) {
        BigDecimal issued = now().add(BigDecimal.valueOf(offset));

        assertThat(outcome(token(claims -> claims.add("iat", issued).add("exp", now().add(BigDecimal.valueOf(60))))))
                .isEqualTo(Optional.ofNullable(reason));
    }

    @Checks({"J29"})
    @ParameterizedTest
    @CsvSource({"5, ", "6, LTI13_NBF_FUTURE", "-90, "})
    void honoursNotBefore(long offset, Reason reason) {
        assertThat(outcome(token(claims -> claims.add("nbf", now().add(BigDecimal.valueOf(offset))))))
                .isEqualTo(Optional.ofNullable(reason));
    }

    @Checks({"J26"})
    @ParameterizedTest
    @ValueSource(strings = {"\"1795298460\"", "-1", "0", "null", "true", "[]", "{}"})
    void refusesTimesThatAreNoNumbers(String json) {
        JsonValue value = Json.createReader(new StringReader("[" + json + "]"))
                .readArray()
                .get(0);

        assertThat(outcome(token(claims -> claims.add("exp", value)))).contains(Reason.LTI13_EXP_INVALID);
        assertThat(outcome(token(claims -> claims.add("iat", value)))).contains(Reason.LTI13_IAT_INVALID);
    }

    @Checks({"J26", "J30", "J31"})
    @Test
    void refusesTimesThatMakeNoSense() {
        long now = NOW.getEpochSecond();

        assertThat(outcome(token(claims -> claims.remove("exp")))).contains(Reason.LTI13_EXP_INVALID);
        assertThat(outcome(token(claims -> claims.remove("iat")))).contains(Reason.LTI13_IAT_INVALID);
        assertThat(outcome(token(claims -> claims.add("nbf", "soon")))).contains(Reason.LTI13_NBF_INVALID);
        assertThat(outcome(token(claims -> claims.add("iat", now).add("exp", now - 1))))
                .contains(Reason.LTI13_EXP_BEFORE_IAT);
        assertThat(outcome(token(claims -> claims.add("exp", now + 10 * 365 * 86400L))))
                .contains(Reason.LTI13_LIFETIME_TOO_LONG);
        assertThat(outcome(token(claims -> claims.add("exp", now * 1000)))).contains(Reason.LTI13_LIFETIME_TOO_LONG);
        assertThat(outcome(token(claims -> claims.add("iat", now * 1000)))).contains(Reason.LTI13_IAT_FUTURE);
        assertThat(outcome(token(claims -> claims.add("exp", new BigDecimal("1e400")))))
                .contains(Reason.LTI13_TOKEN_MALFORMED);
        assertThat(outcome(token(claims -> claims.add("exp", new BigDecimal(now + ".5").add(BigDecimal.TEN)))))
                .isEmpty();
    }

    @Checks({"J32"})
    @Test
    void wantsTheNonceOfThisLogin() {
        assertThat(outcome(token(claims -> claims.remove("nonce")))).contains(Reason.LTI13_NONCE_MISSING);
        assertThat(outcome(token(claims -> claims.add("nonce", "")))).contains(Reason.LTI13_NONCE_MISSING);
        assertThat(outcome(token(claims -> claims.add("nonce", "another")))).contains(Reason.LTI13_NONCE_UNKNOWN);
    }

    private static BigDecimal now() {
        return BigDecimal.valueOf(NOW.toEpochMilli()).movePointLeft(3);
    }

    private static String withHeader(UnaryOperator<JsonObjectBuilder> change) {
        JsonObject header = change.apply(Json.createObjectBuilder(HEADER)).build();
        return LaunchSigner.jws(header, Platform13.claims().toString(), KEYS.getPrivate());
    }

    private static JsonArrayBuilder texts(String... values) {
        return Json.createArrayBuilder(Arrays.asList(values));
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }

    private static JsonObject merged(JsonObject base, JsonObject change) {
        var builder = Json.createObjectBuilder(base);
        change.forEach(builder::add);
        return builder.build();
    }
}
