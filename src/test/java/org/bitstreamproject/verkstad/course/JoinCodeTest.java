// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Random;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.security.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The word that lets a course ask to join an edition. */
class JoinCodeTest {
    private static final Vault VAULT = new Vault("a key of the operator, 32 bytes!".getBytes());

    @Test
    void holdsSixtyBits() {
        assertThat(JoinCode.ALPHABET).hasSize(32).doesNotContain("0", "O", "1", "I");
        assertThat(JoinCode.ALPHABET.chars().distinct()).hasSize(32);
        assertThat(JoinCode.fresh(new SecureRandom()).letters()).matches("[" + JoinCode.ALPHABET + "]{12}");
    }

    @Test
    void isShownInGroupsOfFour() {
        assertThat(new JoinCode("K7QM4XHDP2WT").shown()).isEqualTo("K7QM-4XHD-P2WT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"K7QM-4XHD-P2WT", "k7qm4xhdp2wt", " k7qm 4xhd–p2wt ", "K7QM.4XHD.P2WT\n", "Ｋ7QM-4XHD-P2WT"})
    void isReadHoweverItIsWritten(String typed) {
        assertThat(JoinCode.typed(typed)).isEqualTo(new JoinCode("K7QM4XHDP2WT"));
    }

    @Test
    void isNewEveryTime() {
        var random = new Random(1);
        var codes = new HashSet<JoinCode>();
        for (int i = 0; i < 1000; i++) {
            codes.add(JoinCode.fresh(random));
        }

        assertThat(codes).hasSize(1000);
    }

    @TestOnBothDatabases
    void opensItsEditionUntilItIsReplacedOrRevoked(Database db) {
        db.inTransaction(em -> {
            var course = new CourseBuilder(em);
            var edition = course.editions().open(aKey("VM"));
            var other = course.editions().open(aKey("VM"));
            var codes = codes(em);

            assertThat(codes.of(edition)).isEmpty();
            assertThat(codes.opened(JoinCode.typed(""))).isEmpty();
            var first = codes.renew(edition, "person:1");
            codes.renew(other, "person:1");
            em.flush();
            assertThat(codes.of(edition)).contains(first);
            assertThat(codes.opened(JoinCode.typed(first))).contains(edition);

            var second = codes.renew(edition, "person:1");
            em.flush();
            assertThat(codes.opened(JoinCode.typed(first))).isEmpty();
            assertThat(codes.opened(JoinCode.typed(second))).contains(edition);

            codes.revoke(edition, "person:1");
            em.flush();
            assertThat(codes.of(edition)).isEmpty();
            assertThat(codes.opened(JoinCode.typed(second))).isEmpty();
        });
    }

    @TestOnBothDatabases
    void saysNothingInTheDatabaseWithoutTheKey(Database db) {
        db.inTransaction(em -> {
            var edition = new CourseBuilder(em).editions().open(aKey("VM"));
            var code = codes(em).renew(edition, "person:1");
            em.flush();

            var row = (Object[]) em.createNativeQuery(
                            "SELECT join_code_hash, join_code_sealed FROM edition WHERE id = " + edition.value())
                    .getSingleResult();
            assertThat(row[1].toString()).doesNotContain(code);
            assertThat(row[0]).isEqualTo(VAULT.fingerprint("join code", code.replace("-", "")));
            assertThat(row[0])
                    .isNotEqualTo(new Vault(new byte[32]).fingerprint("join code", code.replace("-", "")))
                    .isNotEqualTo(VAULT.fingerprint("something else", code.replace("-", "")));
        });
    }

    private static JoinCodes codes(EntityManager em) {
        return new JoinCodes(em, VAULT, new AuditTrail(em, CourseBuilder.CLOCK));
    }
}
