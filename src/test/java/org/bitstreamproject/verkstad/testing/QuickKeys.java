// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyPairGeneratorSpi;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes RSA keys of 2048 bits from primes found beforehand, so that a test that wants a key does not search for primes for a second.
 * Real keys, each another one; never for anything but tests. Other lengths come from the JDK.
 */
public final class QuickKeys extends Provider {
    private static final long serialVersionUID = 1;
    private static final int BITS = 2048;
    private static final List<BigInteger> PRIMES = primes();
    private static final AtomicInteger MADE = new AtomicInteger();

    public QuickKeys() {
        super("QuickKeys", "1", "RSA keys for tests");
        put("KeyPairGenerator.RSA", FromPrimes.class.getName());
    }

    /** In a server's process, as an agent. @param first number of the pair it begins with, so that nobody else has its keys */
    public static void premain(String first) {
        MADE.set(Integer.parseInt(first));
        Security.insertProviderAt(new QuickKeys(), 1);
    }

    /** The generator the JDK finds by the name above. */
    public static final class FromPrimes extends KeyPairGeneratorSpi {
        private int bits = BITS;
        private SecureRandom random = new SecureRandom();

        @Override
        public void initialize(int keysize, SecureRandom given) {
            bits = keysize;
            random = given == null ? random : given;
        }

        @Override
        public void initialize(AlgorithmParameterSpec given, SecureRandom source)
                throws InvalidAlgorithmParameterException {
            if (!(given instanceof RSAKeyGenParameterSpec rsa)
                    || !rsa.getPublicExponent().equals(RSAKeyGenParameterSpec.F4)) {
                throw new InvalidAlgorithmParameterException("only the usual exponent");
            }
            initialize(rsa.getKeysize(), source);
        }

        @Override
        public KeyPair generateKeyPair() {
            try {
                var number = bits == BITS ? MADE.getAndIncrement() : Integer.MAX_VALUE;
                return number < pairs() ? pair(number) : theJdks();
            } catch (GeneralSecurityException missing) {
                throw new IllegalStateException("The JDK lacks RSA", missing);
            }
        }

        private KeyPair theJdks() throws GeneralSecurityException {
            var generator = KeyPairGenerator.getInstance("RSA", "SunRsaSign");
            generator.initialize(bits, random);
            return generator.generateKeyPair();
        }
    }

    private static int pairs() {
        return PRIMES.size() * (PRIMES.size() - 1) / 2;
    }

    /** Number 0 is made of the first two primes, and so on through every two of them. */
    private static KeyPair pair(int number) throws GeneralSecurityException {
        var second = 1;
        var left = number;
        while (left >= second) {
            left -= second;
            second++;
        }
        return pair(PRIMES.get(left), PRIMES.get(second));
    }

    private static KeyPair pair(BigInteger p, BigInteger q) throws GeneralSecurityException {
        var less = p.subtract(BigInteger.ONE);
        var alsoLess = q.subtract(BigInteger.ONE);
        var open = RSAKeyGenParameterSpec.F4;
        var closed = open.modInverse(less.multiply(alsoLess).divide(less.gcd(alsoLess)));
        var modulus = p.multiply(q);
        var factory = factory();
        return new KeyPair(
                factory.generatePublic(new RSAPublicKeySpec(modulus, open)),
                factory.generatePrivate(new RSAPrivateCrtKeySpec(
                        modulus, open, closed, p, q, closed.mod(less), closed.mod(alsoLess), q.modInverse(p))));
    }

    private static KeyFactory factory() throws NoSuchAlgorithmException {
        return KeyFactory.getInstance("RSA");
    }

    private static List<BigInteger> primes() {
        try (var text = QuickKeys.class.getResourceAsStream("/primes.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> new BigInteger(line, 16))
                    .toList();
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }
}
