// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

/** What a character is to its neighbours. */
final class Letters {
    private static final String VOWELS = "aeiouyåäöæøéèüAEIOUYÅÄÖÆØÉÈÜ";

    private Letters() {}

    static boolean isVowel(char c) {
        return VOWELS.indexOf(c) >= 0;
    }

    static boolean isConsonant(char c) {
        return Character.isLetter(c) && !isVowel(c);
    }

    /** Accents, joiners and second halves, which may never begin a line. */
    static boolean joinsBefore(char c) {
        int type = Character.getType(c);
        return Character.isLowSurrogate(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.FORMAT
                || (c >= '\ufe00' && c <= '\ufe0f');
    }
}
