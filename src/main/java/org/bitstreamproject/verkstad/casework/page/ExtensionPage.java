// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * More time for one case.
 *
 * @param chosen the milestone in the form
 * @param day what was typed
 * @param told end of the key that says what was just done; null for nothing
 */
public record ExtensionPage(
        String uid,
        String title,
        String lang,
        List<Row> rows,
        String chosen,
        String day,
        String reason,
        FieldErrors errors,
        @Nullable String told) {
    /** One milestone that has a date. @param extended null without an extension @param reason empty without one */
    public record Row(
            String milestone,
            String title,
            Instant everybodys,
            @Nullable LocalDate extended,
            String reason) {}
}
