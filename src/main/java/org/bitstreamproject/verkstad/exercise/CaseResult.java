// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.json.JsonArray;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Score;

/**
 * Somebody has done an exercise whose result belongs to their case: fired in the transaction that counts the attempt.
 *
 * @param rows as {@link ForCase#forCase}
 */
public record CaseResult(EnrolmentId who, String exercise, Score score, JsonArray rows) {}
