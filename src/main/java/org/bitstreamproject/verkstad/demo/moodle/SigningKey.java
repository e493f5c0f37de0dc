// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.moodle;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A site's one RSA key, with a key id of twenty hex digits as Moodle makes it. */
public final class SigningKey {
    private static final int BITS = 2048;

    private final String id;
    private final RSAPrivateCrtKey key;

    private SigningKey(String id, RSAPrivateCrtKey key) {
        this.id = id;
        this.key = key;
    }

    public static SigningKey generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            var id = new byte[10];
            new SecureRandom().nextBytes(id);
            return new SigningKey(Encoding.hex(id), (RSAPrivateCrtKey)
                    generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("The JDK lacks RSA", missing);
        }
    }

    /** A key that was stored with {@link #pkcs8()}. */
    public static SigningKey stored(String id, byte[] pkcs8) {
        try {
            var key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            return new SigningKey(id, (RSAPrivateCrtKey) key);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Stored key " + id + " cannot be read", broken);
        }
    }

    public String id() {
        return id;
    }

    public byte[] pkcs8() {
        return key.getEncoded();
    }

    /** A compact JWS, RS256. */
    public String sign(Map<String, Object> claims) {
        var header = new LinkedHashMap<String, Object>();
        header.put("typ", "JWT");
        header.put("alg", "RS256");
        header.put("kid", id);
        var signed = part(PhpJson.write(header)) + "." + part(PhpJson.write(claims));
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + Encoding.base64url(signature.sign());
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("Key " + id + " cannot sign", failed);
        }
    }

    /** The public half as a key set, in Moodle's field order. */
    public String keySet() {
        var jwk = new LinkedHashMap<String, Object>();
        jwk.put("kty", "RSA");
        jwk.put("alg", "RS256");
        jwk.put("kid", id);
        jwk.put("e", Encoding.base64url(unsigned(key.getPublicExponent())));
        jwk.put("n", Encoding.base64url(unsigned(key.getModulus())));
        jwk.put("use", "sig");
        return PhpJson.write(Map.of("keys", List.of(jwk)));
    }

    private static String part(String json) {
        return Encoding.base64url(json.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }
}
