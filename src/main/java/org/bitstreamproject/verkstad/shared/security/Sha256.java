// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The fingerprint of a text (FIPS 180-4). */
public final class Sha256 {
    private Sha256() {}

    /** @return 64 hexadecimal digits, of the text in UTF-8 */
    public static String of(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
