// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

/**
 * When an exercise is done.
 *
 * @param percent least share for {@link Kind#SHARE}, else 0
 * @param of how many for {@link Kind#ALL} and {@link Kind#REVIEWS_DONE}, else 0
 */
public record PassRule(Kind kind, int percent, int of) {
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
