// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

/** What an exercise counts towards. */
public enum Counting {
    /** Practice: shown, never counted. */
    NONE,
    /** Four in five of these complete the course. */
    FORMATIVE,
    /** Every one of these is mandatory. */
    GATE,
    /** The grade itself. */
    OFFICIAL
}
