// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.web.FormBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A section of a case as it is sent: nothing is stored of a form that asks for what cannot be. */
class SectionFormTest {
    private static SectionForm form(String body) {
        return SectionForm.of(FormBody.parse(body), "E");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_restore=E1",
                "_restore=E1.4",
                "_restore=E1.r0a1b2c3d4e5f.x",
                "_remove=E1",
                "_remove=E1.4.x",
                "_remove=E1.4.channel",
                "_remove=E1.n0a1b2c3d4e5f",
                "_add=E1.4",
                "_next=EE",
                "_next=F&_restore=E1"
            })
    void knowsNoOtherNamesThanOurs(String body) {
        assertThatThrownBy(() -> form(body)).isInstanceOf(NotVisible.class);
    }

    @Test
    void leadsBackToTheTable() {
        assertThat(form("_remove=E1.4").there()).isEqualTo("/case?section=E&removed=E1.4#E1");
        assertThat(form("_restore=E1.r0a1b2c3d4e5f").there()).isEqualTo("/case?section=E#E1");
        assertThat(form("_add=E1").there()).matches("/case\\?section=E&add=E1\\.n[0-9a-f]{12}#E1-new");
        assertThat(form("_next=F").there()).isEqualTo("/case?section=F");
    }

    @Test
    void offersToPutBackWhatWasTakenAwayThoughSomethingElseIsRefused() {
        assertThat(form("_remove=E1.4").again(Set.of("E1.40.volume", "E2")).removed())
                .isEqualTo("E1.4");
        assertThat(form("_remove=E1.4").again(Set.of("E1.4.volume")).removed()).isEmpty();
        assertThat(form("_restore=E1.r0a1b2c3d4e5f").again(Set.of("E1")).removed())
                .isEqualTo("E1.r0a1b2c3d4e5f");
        assertThat(form("E2=x").again(Set.of("E2")).removed()).isEmpty();
    }
}
