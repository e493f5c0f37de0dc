// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** JAX-RS chooses one root path before it looks at methods: a longer one beside a shorter hides the shorter's methods. */
class CaseAddressesTest {
    @Test
    void shareOneRootPath() {
        assertThat(Stream.of(CasePages.class, GroupPages.class, SubmissionPages.class)
                        .map(pages -> pages.getAnnotation(Path.class).value())
                        .distinct())
                .containsExactly("/case");
    }
}
