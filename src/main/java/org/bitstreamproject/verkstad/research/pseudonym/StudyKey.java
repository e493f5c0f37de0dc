// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research.pseudonym;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/** The secret of one study, 32 random bytes. Who holds it can tell which pseudonym belongs to whom. */
public final class StudyKey {
    private static final int BYTES = 32;
    private final byte[] bytes;

    private StudyKey(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a study key is " + BYTES + " bytes, not " + bytes.length);
        }
        this.bytes = bytes;
    }

    /** A new key from the system's secure random source. */
    public static StudyKey fresh() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new StudyKey(bytes);
    }

    /** @param text what {@link #text()} gave */
    public static StudyKey of(String text) {
        return new StudyKey(Base64.getDecoder().decode(text));
    }

    /** The key as text, to be sealed before it is stored. */
    public String text() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, bytes.length);
    }

    /** Never shows the key. */
    @Override
    public String toString() {
        return "StudyKey";
    }
}
