// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Editions live on packages that were stored long ago: today's reader must show every one of them. */
class OlderPackagesTest {
    private static final String STORED = TestPackages.resource("course/verksamhetsmodellering-2026.1.json");

    @Test
    void readsThePackageOfTheFirstVersionAsItWasStored() {
        var course = PackageReader.readStored(PackageFiles.fromStored(STORED));

        assertThat(course.version()).isEqualTo("2026.1");
        assertThat(course.exercises()).hasSize(35);
        assertThat(course.module("M1").orElseThrow().text()).isNull();
        assertThat(course.rules()).allMatch(rule -> rule.why() == null);
        assertThat(course.exercise("E3.1").orElseThrow().content().getJsonObject("illustration"))
                .isNotNull();
    }

    @Test
    void givesBackTheVeryBytesItWasStoredWith() {
        var files = PackageFiles.fromStored(STORED);

        assertThat(files.stored()).isEqualTo(STORED);
        assertThat(files.sha256()).isEqualTo("dc1994bb7f7957cc4c20c3fae179a81239dd82acb51273649b0a3ba4ab65bb5b");
    }
}
