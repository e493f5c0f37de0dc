// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HkdfTest {

    /** RFC 5869 A.1, its first block. */
    @Test
    void givesTheKeyOfTheSpecificationsExample() {
        var hex = HexFormat.of();

        var key = Hkdf.key(
                hex.parseHex("0b".repeat(22)),
                hex.parseHex("000102030405060708090a0b0c"),
                hex.parseHex("f0f1f2f3f4f5f6f7f8f9"));

        assertThat(hex.formatHex(key)).isEqualTo("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf");
    }

    @Test
    void givesEachOwnerAndEachPurposeAnotherKey() {
        var vault = new Vault("x".repeat(32).getBytes(UTF_8));

        var key = vault.keyFor("drafts", "17 m1");

        assertThat(key).hasSize(32).isEqualTo(vault.keyFor("drafts", "17 m1"));
        assertThat(vault.keyFor("drafts", "18 m1")).isNotEqualTo(key);
        assertThat(vault.keyFor("letters", "17 m1")).isNotEqualTo(key);
        assertThat(new Vault("y".repeat(32).getBytes(UTF_8)).keyFor("drafts", "17 m1"))
                .isNotEqualTo(key);
    }
}
