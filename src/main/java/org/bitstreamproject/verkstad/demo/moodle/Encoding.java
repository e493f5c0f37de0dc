// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.moodle;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;

/** The few encodings a platform needs, from the JDK alone. */
public final class Encoding {
    private static final String UNRESERVED = "-._~";

    private Encoding() {}

    public static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("The JDK lacks " + algorithm, missing);
        }
    }

    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    public static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    public static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] fromBase64url(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    /** RFC 3986 percent encoding, as OAuth 1.0 §5.1 asks: everything but letters, digits and {@code -._~}. */
    public static String percent(String text) {
        var encoded = new StringBuilder(text.length() + 16);
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            var letter = (char) (one & 0xff);
            if (letter < 128 && (Character.isLetterOrDigit(letter) || UNRESERVED.indexOf(letter) >= 0))
                encoded.append(letter);
            else encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(one));
        }
        return encoded.toString();
    }
}
