// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeReportTest {
    @TempDir
    Path folder;

    @Test
    void tellsPassedFailedAndSkippedByTheirWholeNames() throws IOException {
        var report = Files.writeString(folder.resolve("report.xml"), """
                <?xml version="1.0" encoding="utf-8"?>
                <testsuites>
                  <testsuite name="a case" tests="2" failures="1">
                    <testcase name="is opened" classname="test"/>
                    <testcase name="is saved" classname="test" failure="1 == 2">
                      <failure type="testCodeFailure" message="1 == 2">at case.test.mjs:7</failure>
                    </testcase>
                  </testsuite>
                  <testcase name="later" classname="test"><skipped type="skipped" message="true"/></testcase>
                  <!-- tests 3 -->
                </testsuites>
                """);

        assertThat(NodeReport.read(report))
                .containsExactly(
                        new NodeReport.Case("a case › is opened", null, false),
                        new NodeReport.Case("a case › is saved", "1 == 2\nat case.test.mjs:7", false),
                        new NodeReport.Case("later", null, true));
    }

    @Test
    void readsAFailureThatIsToldInColours() throws IOException {
        var report = Files.writeString(
                folder.resolve("report.xml"),
                "<testsuites><testcase name=\"a\"><failure message=\"\u001b[2mlost\u001b[22m\"/></testcase></testsuites>");

        assertThat(NodeReport.read(report)).containsExactly(new NodeReport.Case("a", "[2mlost[22m\n", false));
    }

    @Test
    void aReportCutShortIsNoReport() throws IOException {
        var report = Files.writeString(folder.resolve("report.xml"), "<testsuites><testcase name=\"a\"/>");

        assertThatThrownBy(() -> NodeReport.read(report)).isInstanceOf(IOException.class);
    }
}
