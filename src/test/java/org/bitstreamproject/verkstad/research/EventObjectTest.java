// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.bitstreamproject.verkstad.research.pseudonym.Kind;
import org.bitstreamproject.verkstad.research.pseudonym.Pseudonyms;
import org.bitstreamproject.verkstad.research.pseudonym.StudyKey;
import org.junit.jupiter.api.Test;

class EventObjectTest {
    private final ExportNames names = new ExportNames(new Pseudonyms(StudyKey.fresh()), Map.of());

    @Test
    void leavesPartsOfTheCourseReadable() {
        assertThat(EventObject.shown("exercise:E1.1", names)).isEqualTo("exercise:E1.1");
    }

    @Test
    void hidesWhatPeopleMadeBehindThePseudonymOfItsOwnTable() {
        assertThat(EventObject.shown("submission:17f0", names))
                .isEqualTo("submission:" + names.of(Kind.SUBMISSION, "17f0"));
    }

    @Test
    void hidesWhatItDoesNotKnow() {
        assertThat(EventObject.shown("person:17", names)).doesNotContain("17");
        assertThat(EventObject.shown("Anna Svensson", names)).doesNotContain("Anna");
    }
}
