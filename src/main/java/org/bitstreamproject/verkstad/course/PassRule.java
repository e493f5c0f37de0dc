// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.math.BigDecimal;
import org.bitstreamproject.verkstad.shared.domain.Score;

/**
 * When an exercise is done.
 *
 * @param percent least share for {@link Kind#SHARE}, else 0
 * @param of how many for {@link Kind#ALL} and {@link Kind#REVIEWS_DONE}, else 0
 */
public record PassRule(Kind kind, int percent, int of) {
    /** Whether a score is enough; where no score decides, having answered is. */
    public boolean met(Score score) {
        return switch (kind) {
            case SHARE -> score.reaches(percent);
            case ALL -> score.given().compareTo(BigDecimal.valueOf(of)) >= 0;
            case NO_ERRORS -> score.reaches(100);
            case SUBMITTED, COMPLETE -> true;
            case REVIEWS_DONE, TEACHER_LEVEL, RUBRIC_GATE -> false;
        };
    }

    /** The kinds of rule a package may use. */
    public enum Kind {
        SUBMITTED,
        COMPLETE,
        NO_ERRORS,
        SHARE,
        ALL,
        REVIEWS_DONE,
        TEACHER_LEVEL,
        RUBRIC_GATE
    }
}
