// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research.pseudonym;

/** What gets a pseudonym; its letter comes first, so that one kind is never taken for another. */
public enum Kind {
    PERSON('P'),
    COHORT('K'),
    CASE('C'),
    MODEL('M'),
    SUBMISSION('S'),
    REVIEW('R'),
    OBJECT('X');

    private final char letter;

    Kind(char letter) {
        this.letter = letter;
    }

    char letter() {
        return letter;
    }
}
