// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import java.util.List;
import org.bitstreamproject.verkstad.shared.persistence.AuditEntry;

/** Part of the audit trail, newest first. @param older number to go on below, or 0 when this was the last part */
public record AuditPage(List<AuditEntry> entries, boolean newest, long older) {
    static final int SIZE = 50;

    /** @param found one more than is shown, when there are more */
    static AuditPage of(List<AuditEntry> found, boolean newest) {
        var shown = found.size() > SIZE ? found.subList(0, SIZE) : found;
        return new AuditPage(
                List.copyOf(shown),
                newest,
                found.size() > SIZE ? shown.get(shown.size() - 1).number() : 0);
    }
}
