// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.work;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Base64;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.security.Vault;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** Keys under which changes of a confidential model wait on a person's own device: one for each person and model. */
@Dependent
@Transactional
public class DeviceKeys {

    private static final String PURPOSE = "changes of a model on a device";

    private final EditModel edits;
    private final Owners owners;
    private final Vault vault;
    private final AuditTrail audit;

    @Inject
    public DeviceKeys(EditModel edits, Owners owners, Vault vault, AuditTrail audit) {
        this.edits = edits;
        this.owners = owners;
        this.vault = vault;
        this.audit = audit;
    }

    /**
     * The key in base64; empty where nothing needs to be hidden.
     *
     * @throws org.bitstreamproject.verkstad.shared.domain.NotVisible when the model is not theirs to see
     */
    public Optional<String> of(SessionInfo who, String uid) {
        var owner = edits.see(who, uid).version().owner();
        if (!owners.isConfidential(owner)) {
            return Optional.empty();
        }
        var key = vault.keyFor(PURPOSE, who.person().value() + " " + uid);
        audit.append("person:" + who.person().value(), "modelling.device-key-given", "model:" + uid, null, null);
        return Optional.of(Base64.getEncoder().encodeToString(key));
    }
}
