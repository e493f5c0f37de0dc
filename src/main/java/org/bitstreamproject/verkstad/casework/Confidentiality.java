// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

/** Who besides the group may read a case. Examiners and teachers of the edition always may. */
public enum Confidentiality {
    /** Everybody in the edition. */
    OPEN,
    /** Everybody in the edition; not shown outside it later. */
    COURSE,
    /** The reviewers it was allocated to. */
    REVIEWERS,
    /** Nobody else; it is not allocated to reviewers. */
    TEACHERS;

    /** True when anyone taking part in the edition may read what was handed in. */
    boolean isForEverybody() {
        return this == OPEN || this == COURSE;
    }
}
