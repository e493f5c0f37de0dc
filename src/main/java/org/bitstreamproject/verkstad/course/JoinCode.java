// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.text.Normalizer;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** The word that lets a course ask to join an edition: twelve of 32 letters and digits nobody mistakes, 60 bits. Pure. */
record JoinCode(String letters) {
    /** No 0 and O, no 1 and I. */
    static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    /** More than anybody types; what follows is not looked at. */
    private static final int LONGEST = 100;

    /** @param random must be cryptographically strong */
    static JoinCode fresh(RandomGenerator random) {
        var letters = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new JoinCode(letters.toString());
    }

    /** As a person writes it: small or capital letters, with or without hyphens and blanks. */
    static JoinCode typed(String text) {
        var cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return new JoinCode(Normalizer.normalize(cut, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", ""));
    }

    /** In groups of four: {@code K7QM-4XHD-P2WT}. */
    String shown() {
        return letters.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }
}
