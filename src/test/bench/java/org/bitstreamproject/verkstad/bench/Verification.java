// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.bitstreamproject.verkstad.lti.Hearing;
import com.nimbusds.jose.jwk.JWKSet;
import jakarta.json.JsonObject;
import java.lang.management.ManagementFactory;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.bitstreamproject.verkstad.lti.Captures;
import org.bitstreamproject.verkstad.lti.RegistrationId;
import org.bitstreamproject.verkstad.lti.oidc.Client;
import org.bitstreamproject.verkstad.lti.oidc.IdTokenChecks;
import org.bitstreamproject.verkstad.lti.oidc.OwnAddress;

/** Every check of one captured id_token beside the bare RSA verification of the same signature by the same JDK, in turns. */
final class Verification {
    private static final int PER_BLOCK = 200;
    /** As warm as the launch it is compared with: as many verifications before as launches there. */
    private static final int WARM_UP = ServerRun.BEFORE_WARMEST / PER_BLOCK;

    private static final int BLOCKS = WARM_UP + 30;
    private final JsonObject captured = Captures.object("lti13_launch_student1_sv_with_lineitem");
    private final String token = captured.getString("id_token");

    /** Microseconds of CPU for one: the median block after the warm-up. @param bytes length of the token */
    record Figures(double allChecks, double bareRsa, int bytes) {
        double times() {
            return allChecks / bareRsa;
        }
    }

    Figures measure() throws Exception {
        var keys = JWKSet.parse(Captures.object("moodle_jwks").getJsonObject("body").toString());
        var key = keys.getKeyByKeyId(captured.getJsonObject("header").getString("kid"));
        var checks = new IdTokenChecks((client, kid) -> List.of(key), new OwnAddress("http://localhost:9191"));
        var client = client();
        var at = Instant.parse(captured.getString("at"));
        var publicKey = key.toRSAKey().toRSAPublicKey();
        var ours = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        for (var block = 0; block < BLOCKS; block++) {
            ours.add(microseconds(() -> checks.verified(token, client, nonce -> {}, new Hearing(at))));
            bare.add(microseconds(() -> bareVerification(publicKey)));
        }
        return new Figures(median(ours), median(bare), token.length());
    }

    private Client client() {
        var claims = captured.getJsonObject("claims");
        return new Client(
                new RegistrationId(1),
                claims.getString("iss"),
                claims.getString("aud"),
                Set.of(claims.getString("https://purl.imsglobal.org/spec/lti/claim/deployment_id")),
                new Client.Endpoints("http://127.0.0.1:8085/a", "http://127.0.0.1:8085/t", "http://127.0.0.1:8085/j"),
                true);
    }

    private boolean bareVerification(PublicKey key) throws GeneralSecurityException {
        var end = token.lastIndexOf('.');
        var verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(key);
        verifier.update(token.substring(0, end).getBytes(US_ASCII));
        if (!verifier.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)))) {
            throw new IllegalStateException("the JDK refused the captured signature");
        }
        return true;
    }

    /** CPU time of this thread, so that the neighbours on the machine do not count. */
    private static double microseconds(Callable<?> work) throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        var start = threads.getCurrentThreadCpuTime();
        for (var i = 0; i < PER_BLOCK; i++) {
            work.call();
        }
        return (threads.getCurrentThreadCpuTime() - start) / 1e3 / PER_BLOCK;
    }

    private static double median(List<Double> blocks) {
        var warm = blocks.subList(WARM_UP, BLOCKS).stream().sorted().toList();
        return warm.get(warm.size() / 2);
    }
}
