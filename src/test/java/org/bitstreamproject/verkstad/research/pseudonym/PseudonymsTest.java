// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class PseudonymsTest {
    private static final StudyKey FIXED =
            StudyKey.of(Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes()));

    @Test
    void staysTheSameWithinAStudyAlsoAfterTheKeyWasStored() {
        var key = StudyKey.fresh();

        var first = new Pseudonyms(key).of(Kind.PERSON, "anna");
        var later = new Pseudonyms(StudyKey.of(key.text())).of(Kind.PERSON, "anna");

        assertThat(later).isEqualTo(first);
    }

    @Test
    void differsBetweenStudies() {
        var one = new Pseudonyms(StudyKey.fresh()).of(Kind.PERSON, "anna");
        var other = new Pseudonyms(StudyKey.fresh()).of(Kind.PERSON, "anna");

        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void tellsKindsApartEvenWithTheSameIdentity() {
        var pseudonyms = new Pseudonyms(FIXED);

        assertThat(pseudonyms.of(Kind.PERSON, "17").substring(1))
                .isNotEqualTo(pseudonyms.of(Kind.CASE, "17").substring(1));
    }

    /** Computed apart from this code: base32(HMAC-SHA256(key, "P:anna")), first 16 signs (RFC 2104, RFC 4648). */
    @Test
    void isTheFirstEightyBitsOfTheHmacInBase32() {
        assertThat(new Pseudonyms(FIXED).of(Kind.PERSON, "anna")).isEqualTo("P72UQUQHVVI2Y2EUV");
    }

    @Test
    void givesTenThousandPeopleTenThousandPseudonyms() {
        var pseudonyms = new Pseudonyms(FIXED);
        var seen = new HashSet<String>();

        for (var person = 0; person < 10_000; person++) {
            seen.add(pseudonyms.of(Kind.PERSON, "person-" + person));
        }

        assertThat(seen).hasSize(10_000).allMatch(pseudonym -> pseudonym.matches("P[A-Z2-7]{16}"));
    }

    @Test
    void refusesAKeyOfAnotherLength() {
        assertThatThrownBy(() -> StudyKey.of("c2hvcnQ=")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neverShowsTheKey() {
        assertThat(FIXED.toString()).doesNotContain(FIXED.text());
    }
}
