// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;

/** Ends the writing of a case, and lets it begin again. Who may say so is the caller's question. */
@Dependent
@Transactional
public class CloseCase {
    private final ProcessCases cases;
    private final AuditTrail audit;

    @Inject
    public CloseCase(ProcessCases cases, AuditTrail audit) {
        this.cases = cases;
        this.audit = audit;
    }

    /** Nothing happens when it is closed. @param actor such as {@code person:17} @throws NotVisible without such a case */
    public void close(CaseId id, String actor) {
        var kase = cases.find(id).orElseThrow(NotVisible::new);
        if (kase.isOpen()) {
            kase.close();
            audit.append(actor, "casework.closed", "case:" + kase.uid(), "open", "closed");
        }
    }

    /** Nothing happens when it is open. @param actor such as {@code person:17} @throws NotVisible without such a case */
    public void reopen(CaseId id, String actor) {
        var kase = cases.find(id).orElseThrow(NotVisible::new);
        if (!kase.isOpen()) {
            kase.reopen();
            audit.append(actor, "casework.reopened", "case:" + kase.uid(), "closed", "open");
        }
    }
}
