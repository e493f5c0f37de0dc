// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.regex.Pattern;
import org.bitstreamproject.verkstad.shared.security.Secrets;
import org.bitstreamproject.verkstad.shared.security.Vault;

/**
 * Signs and reads the stand-in for the login cookie. The browser keeps it in our own page's storage; it is never part of an
 * address, and the platform never sees it. Bound to state, registration and browser word; as short-lived as the login.
 */
@Dependent
public class RecoveryTokens {
    private static final String PURPOSE = "lti login recovery";
    private static final Pattern SHAPE = Pattern.compile("v1\\.[0-9a-f]{64}\\.\\d{1,18}\\.[0-9a-f]{64}\\.\\d{1,11}");

    private final Vault vault;

    @Inject
    public RecoveryTokens(Vault vault) {
        this.vault = vault;
    }

    String of(BeginLogin.Begun login, Instant now) {
        String said = String.join(
                ".",
                "v1",
                Secrets.hash(login.state()),
                Long.toString(login.registration().value()),
                Secrets.hash(login.browser()),
                Long.toString(now.plus(LoginStates.LIFE).getEpochSecond()));
        return said + "." + vault.fingerprint(PURPOSE, said);
    }

    /** @throws LaunchRefused when it was not signed here, or is too old */
    Recovery read(String token, Instant now) {
        int cut = token.lastIndexOf('.');
        String said = token.substring(0, Math.max(0, cut));
        LaunchRefused.unless(
                SHAPE.matcher(said).matches()
                        && Secrets.same(vault.fingerprint(PURPOSE, said), token.substring(cut + 1)),
                Reason.OIDC_RECOVERY_TOKEN_FORGED);
        String[] parts = said.split("\\.");
        LaunchRefused.unless(now.getEpochSecond() < Long.parseLong(parts[4]), Reason.OIDC_RECOVERY_TOKEN_EXPIRED);
        return new Recovery(parts[1], new RegistrationId(Long.parseLong(parts[2])), parts[3]);
    }

    /** Under which name the browser keeps the token of a state; says nothing about either. */
    static String key(String state) {
        return Secrets.hash(state).substring(0, 12);
    }
}
