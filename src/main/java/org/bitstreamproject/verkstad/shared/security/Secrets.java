// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** Words nobody can guess, and the hashes we keep of them. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String UNMISTAKABLE = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private Secrets() {}

    /** 256 bits, fit for an address. */
    public static String word() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Ten characters a person can read out on the telephone. */
    public static String reference() {
        var reference = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            reference.append(UNMISTAKABLE.charAt(RANDOM.nextInt(UNMISTAKABLE.length())));
        }
        return reference.insert(5, '-').toString();
    }

    /** SHA-256 in 64 hexadecimal digits. */
    public static String hash(String word) {
        return Sha256.of(word);
    }

    /** Compares in constant time. */
    public static boolean same(String hash, String other) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
