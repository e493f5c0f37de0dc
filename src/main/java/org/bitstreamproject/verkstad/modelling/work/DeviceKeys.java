// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.work;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Base64;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.Commands;
import org.bitstreamproject.verkstad.shared.security.Vault;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/**
 * Keys under which changes of a confidential model wait on a person's own device: one for each person and model. Given for
 * any model, for what was sealed before its case was opened to everybody must be read afterwards too.
 */
@Dependent
@Transactional
public class DeviceKeys {

    private static final String PURPOSE = "changes of a model on a device";

    private final EditModel edits;
    private final Vault vault;
    private final AuditTrail audit;
    private final Commands commands;

    @Inject
    public DeviceKeys(EditModel edits, Vault vault, AuditTrail audit, Commands commands) {
        this.edits = edits;
        this.vault = vault;
        this.audit = audit;
        this.commands = commands;
    }

    /**
     * The key in base64. Every drawing that is opened asks for it; that is written down once for each session and case, with the
     * model that was looked at first.
     *
     * @throws org.bitstreamproject.verkstad.shared.domain.NotVisible when the model is not theirs to see
     */
    public String of(SessionInfo who, String uid) {
        var owner = edits.see(who, uid).version().owner();
        var first = "device-key " + who.sessionId() + " " + owner.kind() + " " + owner.id();
        if (commands.resultOf(first, who.person()).isEmpty()) {
            commands.remember(first, who.person(), "given");
            audit.append(who.actor(), "modelling.device-key-given", "model:" + uid, null, null);
        }
        var key = vault.keyFor(PURPOSE, who.person().value() + " " + uid);
        return Base64.getEncoder().encodeToString(key);
    }
}
