// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import java.math.BigDecimal;
import java.util.Map;

/** A task whose answers may be compared with those of others together: see {@link GroupAnswers}. */
public interface Compared extends Task {
    /** What one person's answers come to, by name; what was not answered is missing. */
    Map<String, BigDecimal> figures(Map<String, String> answers);
}
