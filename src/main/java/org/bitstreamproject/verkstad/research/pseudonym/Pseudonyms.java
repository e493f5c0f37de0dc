// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research.pseudonym;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The pseudonyms of one study: a letter for the kind and 80 bits of HMAC-SHA256 (RFC 2104) under the study's key. Among
 * a million objects two meet with a chance of one in two million million. Not safe for use by several threads.
 */
public final class Pseudonyms {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SIGNS = 16;
    private final Mac mac;
    private final Map<String, String> known = new HashMap<>();

    public Pseudonyms(StudyKey key) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.bytes(), "HmacSHA256"));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** @param identity what names the object inside Verkstad, the same for ever */
    public String of(Kind kind, String identity) {
        return known.computeIfAbsent(kind.letter() + ":" + identity, this::computed);
    }

    private String computed(String named) {
        var digest = mac.doFinal(named.getBytes(UTF_8));
        var text = new StringBuilder(SIGNS + 1).append(named.charAt(0));
        var bits = 0;
        var held = 0;
        for (var at = 0; text.length() <= SIGNS; at++) {
            bits = (bits << 8) | (digest[at] & 0xff);
            held += 8;
            while (held >= 5 && text.length() <= SIGNS) {
                held -= 5;
                text.append(ALPHABET.charAt((bits >> held) & 31));
            }
        }
        return text.toString();
    }
}
