// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.persistence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One row of the audit trail as it is read. @param number position in the chain */
public record AuditEntry(
        long number,
        Instant at,
        String actor,
        String action,
        String object,
        @Nullable String before,
        @Nullable String after) {}
