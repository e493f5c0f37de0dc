// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.lists;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bitstreamproject.verkstad.lti.Launch;
import org.bitstreamproject.verkstad.lti.oidc.Platform13;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * From 1.1 to 1.3. Moodle keeps every id and sends no {@code lti1p1} claim; its upgrade is proved at registration. So the claim has no
 * effect here, however well or badly it is signed: nobody gains another's work by it.
 */
@DisplayNameGeneration(ListedNames.class)
class MigrationListTest {
    @Checks({"G1", "G2", "G3", "G4", "G5", "G6", "G8", "G9", "G10"})
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "G1 | {\"oauth_consumer_key\":\"umu-key\",\"user_id\":\"3\"}",
                "G2 | {\"oauth_consumer_key\":\"umu-key\",\"oauth_consumer_key_sign\":\"AAAA\",\"user_id\":\"3\"}",
                "G3 | {\"oauth_consumer_key\":\"umu-key\",\"oauth_consumer_key_sign\":\"lWd54kFo5qU7xshAna6v8BwoBm6tmUjc6GTax6+12ps=\",\"user_id\":\"3\"}",
                "G4 | {\"oauth_consumer_key\":\"umu-key\",\"exp\":\"1795298460\",\"user_id\":\"3\"}",
                "G5 | {\"oauth_consumer_key\":\"nobody-s\",\"oauth_consumer_key_sign\":\"AAAA\",\"user_id\":\"3\"}",
                "G6 | {\"oauth_consumer_key\":\"uit-key\",\"oauth_consumer_key_sign\":\"AAAA\",\"user_id\":\"3\"}",
                "G8 | {\"oauth_consumer_key\":\"umu-key\",\"oauth_consumer_key_sign\":\"AAAA\"}",
                "G9 | {\"oauth_consumer_key\":\"umu-key\",\"resource_link_id\":\"7\",\"user_id\":\"5\"}",
                "G10 | [{\"oauth_consumer_key\":\"umu-key\"},{\"oauth_consumer_key\":\"umu-key-2\"}]",
            })
    void givesAMigrationClaimNoEffect(String id, String claim) {
        hasNoEffect(claim);
    }

    /** Even one whose signature is the platform's own, by the consumer's secret, over what the specification says. */
    @Checks({"G2", "G3"})
    @Test
    void givesACorrectlySignedClaimNoEffect() throws Exception {
        var claims = Platform13.claims();
        String base = String.join(
                "&",
                "umu-key",
                claims.getString(Platform13.CLAIM + "deployment_id"),
                Platform13.ISSUER,
                Platform13.CLIENT_ID,
                claims.getJsonNumber("exp").toString(),
                Platform13.NONCE);
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("the consumer's secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String sign = Base64.getEncoder().encodeToString(mac.doFinal(base.getBytes(StandardCharsets.UTF_8)));

        hasNoEffect(Json.createObjectBuilder()
                .add("oauth_consumer_key", "umu-key")
                .add("oauth_consumer_key_sign", sign)
                .add("user_id", "of-somebody-else")
                .add("context_id", "9")
                .add("resource_link_id", "7")
                .build()
                .toString());
    }

    private static void hasNoEffect(String claim) {
        Launch without = Platform13.verified(Platform13.token());

        Launch with = Platform13.verified(Platform13.token(claims -> claims.add(
                Platform13.CLAIM + "lti1p1",
                Json.createReader(new StringReader(claim)).readValue())));

        assertThat(with).isEqualTo(without);
    }
}
