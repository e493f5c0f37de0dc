// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals secrets for storage with AES-256-GCM under the operator's VERKSTAD_SECRET (NIST SP 800-38D). */
public final class Vault {
    private static final int NONCE_BYTES = 12;
    private static final String MAC = "HmacSHA256";
    private static final int TAG_BITS = 128;
    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** @param secret 32 bytes */
    public Vault(byte[] secret) {
        if (secret.length != 32) {
            throw new IllegalArgumentException("the vault's key is 32 bytes, not " + secret.length);
        }
        this.key = new SecretKeySpec(secret, "AES");
    }

    /** @return base64 of nonce, ciphertext and tag; different at every call */
    public String seal(String plain) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, plain.getBytes(UTF_8));
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    /** @throws IllegalStateException when the text was sealed with another key or changed since */
    public String open(String sealed) {
        var all = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
        var nonce = new byte[NONCE_BYTES];
        all.get(nonce);
        var body = new byte[all.remaining()];
        all.get(body);
        return new String(run(Cipher.DECRYPT_MODE, nonce, body), UTF_8);
    }

    /**
     * A keyed hash for looking something up: equal for equal texts, and useless to whoever has the database without the key.
     *
     * @param purpose keeps the hashes of different things apart
     * @return 64 hexadecimal digits
     */
    public String fingerprint(String purpose, String text) {
        var ofPurpose = new SecretKeySpec(mac(key, purpose), MAC);
        return HexFormat.of().formatHex(mac(ofPurpose, text));
    }

    /**
     * A key for something that is kept outside, such as on somebody's own device. It is stored nowhere: who may have it is
     * given it anew.
     *
     * @param purpose keeps keys for different things apart
     * @return 32 bytes, the same for the same owner every time
     */
    public byte[] keyFor(String purpose, String owner) {
        return Hkdf.key(key.getEncoded(), purpose.getBytes(UTF_8), owner.getBytes(UTF_8));
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key.getEncoded(), MAC));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private byte[] run(int mode, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException wrongKeyOrChanged) {
            throw new IllegalStateException(
                    "a stored secret cannot be opened: is VERKSTAD_SECRET the one it was sealed with?",
                    wrongKeyOrChanged);
        }
    }
}
