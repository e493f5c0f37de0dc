// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import java.time.Instant;
import java.util.Map;
import org.bitstreamproject.verkstad.shared.domain.Score;

/** An attempt as it was answered and judged. @param answers question → option @param courseVersion it was made with */
record AttemptInfo(
        int number, Map<String, String> answers, Score score, boolean passed, Instant at, String courseVersion) {}
