// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.gradebook;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a tool says about a column. */
public record LineItemText(
        String label,
        BigDecimal maximum,
        @Nullable String resourceId,
        @Nullable String tag) {}
