// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.security;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keys from a key (RFC 5869 with SHA-256): whoever has one of them knows nothing of the others, or of the first. */
final class Hkdf {

    private static final String MAC = "HmacSHA256";

    private Hkdf() {}

    /** 32 bytes, the same for the same three. @param salt not empty */
    static byte[] key(byte[] from, byte[] salt, byte[] info) {
        var extracted = mac(salt, from);
        var block = new byte[info.length + 1];
        System.arraycopy(info, 0, block, 0, info.length);
        block[info.length] = 1;
        return mac(extracted, block);
    }

    private static byte[] mac(byte[] key, byte[] text) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal(text);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
