// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Base64;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.Commands;
import org.bitstreamproject.verkstad.shared.security.Vault;

/**
 * Keys under which confidential texts wait on a person's own device: one for each person. Given whatever they write in now,
 * for what was sealed before a case was opened to everybody must be read afterwards too.
 */
@Dependent
@Transactional
public class TextKeys {
    private static final String PURPOSE = "texts on a device";
    private final Vault vault;
    private final AuditTrail audit;
    private final Commands commands;

    @Inject
    public TextKeys(Vault vault, AuditTrail audit, Commands commands) {
        this.vault = vault;
        this.audit = audit;
        this.commands = commands;
    }

    /** The key in base64. Every page may ask for it; it is written down once for each session. */
    public String of(SessionInfo who) {
        var person = "person:" + who.person().value();
        var first = "device-key " + who.sessionId();
        if (commands.resultOf(first, who.person()).isEmpty()) {
            commands.remember(first, who.person(), "given");
            audit.append(person, "shared.device-key-given", person, null, null);
        }
        return Base64.getEncoder()
                .encodeToString(
                        vault.keyFor(PURPOSE, String.valueOf(who.person().value())));
    }
}
