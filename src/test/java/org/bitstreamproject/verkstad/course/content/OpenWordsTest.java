// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bitstreamproject.verkstad.course.Term;
import org.junit.jupiter.api.Test;

/**
 * Words the programme has not settled. Until it has, all texts use the one in the glossary: whoever settles it changes that
 * entry, turns the rejected word into one to avoid, and this test names every line that is left to change.
 */
class OpenWordsTest {
    private static final List<Term> OPEN = PackageReader.read(TestPackages.delivered()).glossary().stream()
            .filter(Term::open)
            .toList();

    @Test
    void areNamedInTheGlossary() {
        assertThat(OPEN)
                .extracting(Term::id)
                .containsExactlyInAnyOrder("processCase", "peerReview", "serviceDeclaration", "customer");
        assertThat(OPEN).allMatch(term -> term.note() != null);
    }

    @Test
    void standInOneFormEverywhere() throws IOException {
        var lines = new ArrayList<String>(lines(Path.of("src/main/resources/messages")));
        lines.addAll(lines(Path.of("course-content")));
        var avoided = OPEN.stream()
                .flatMap(term -> term.avoid().values().stream())
                .flatMap(List::stream)
                .toList();

        assertThat(avoided).isNotEmpty();
        assertThat(lines).hasSizeGreaterThan(3_000);
        assertThat(lines.stream().filter(line -> avoided.stream().anyMatch(line::contains)))
                .isEmpty();
    }

    /** Every line in lower case, without ids of words; not those of the glossary, which must name what to avoid. */
    private static List<String> lines(Path folder) throws IOException {
        var lines = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("glossary.yaml") && !file.endsWith("README.md")) {
                    Files.readString(file, UTF_8)
                            .lines()
                            .map(line -> line.replaceAll("term:\\w+", "").toLowerCase(Locale.ROOT))
                            .forEach(lines::add);
                }
            }
        }
        return lines;
    }
}
