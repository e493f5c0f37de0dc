// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.registration;

import java.util.Locale;
import java.util.Optional;
import org.bitstreamproject.verkstad.lti.LaunchRefused;
import org.bitstreamproject.verkstad.lti.Reason;
import org.bitstreamproject.verkstad.lti.RegistrationId;
import org.bitstreamproject.verkstad.lti.oauth1.Consumer;
import org.bitstreamproject.verkstad.shared.security.Secrets;

/**
 * How Moodle shows that the tool it upgrades is a 1.1 tool of ours: {@code sha256(key + secret + nonce)} in hexadecimal digits,
 * under {@code oauth_consumer} of the current registration.
 */
final class UpgradeProof {
    private static final String VERSION_ONE = "LTI-1p0";

    private UpgradeProof() {}

    /** The 1.1 registration that is upgraded; empty when it is no 1.1 tool, or none of ours. */
    static Optional<RegistrationId> of(
            Json current, java.util.function.Function<String, Optional<Consumer>> consumers) {
        Json tool = current.object(Json.TOOL);
        Json proof = tool.object("oauth_consumer");
        boolean wasVersionOne = tool.text("version").filter(VERSION_ONE::equals).isPresent();
        if (!wasVersionOne && proof.members().isEmpty()) {
            return Optional.empty();
        }
        String key = part(proof, "key");
        String nonce = part(proof, "nonce");
        String sign = part(proof, "sign");
        Optional<Consumer> consumer = consumers.apply(key);
        consumer.ifPresent(known -> {
            String expected = Secrets.hash(key + known.secret() + nonce);
            boolean proved = !known.secret().isBlank() && Secrets.same(expected, sign.toLowerCase(Locale.ROOT));
            LaunchRefused.unless(proved, Reason.REG_PROOF_WRONG);
        });
        return consumer.map(Consumer::registration);
    }

    private static String part(Json proof, String name) {
        return proof.text(name).orElseThrow(() -> new LaunchRefused(Reason.REG_PROOF_MISSING));
    }
}
