// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every check of the published lists is proved by a test or says why it does not apply; target/lti-checks.md shows which. */
class ListsTest {
    private static final Path LISTS = Path.of("src/test/resources/lists/checks.tsv");

    /** @param why empty unless the check does not apply */
    private record Check(String id, String what, String why) {}

    @Test
    void provesEveryCheckOrSaysWhyItDoesNotApply() throws IOException {
        Map<String, Check> checks = checks();
        Map<String, TreeSet<String>> proofs = proofs();

        Files.writeString(Path.of("target/lti-checks.md"), table(checks, proofs));

        assertThat(ids(checks, check -> check.why().isEmpty() && !proofs.containsKey(check.id())))
                .as("neither proved nor said not to apply")
                .isEmpty();
        assertThat(ids(checks, check -> !check.why().isEmpty() && proofs.containsKey(check.id())))
                .as("said not to apply, and proved")
                .isEmpty();
        assertThat(checks.keySet())
                .as("no test names a check nobody has listed")
                .containsAll(proofs.keySet());
    }

    @Test
    void knowsTheListsWhole() throws IOException {
        Map<Character, Integer> sizes = new TreeMap<>();
        checks().keySet().forEach(id -> sizes.merge(id.charAt(0), 1, Integer::sum));

        assertThat(sizes)
                .isEqualTo(Map.ofEntries(
                        Map.entry('C', 12),
                        Map.entry('V', 9),
                        Map.entry('O', 19),
                        Map.entry('S', 18),
                        Map.entry('J', 40),
                        Map.entry('L', 31),
                        Map.entry('R', 13),
                        Map.entry('Y', 13),
                        Map.entry('G', 10),
                        Map.entry('P', 10),
                        Map.entry('B', 35),
                        Map.entry('K', 4)));
    }

    @Test
    void coversEveryQuirkByATestThatIsThere() throws IOException {
        String page = Files.readString(Path.of("docs/lti.md"));
        var named = Pattern.compile("`(\\w+(?:Test|IT))\\.(\\w+)`")
                .matcher(page.substring(page.indexOf("## Moodle’s quirks")))
                .results()
                .map(found -> found.group(1) + "." + found.group(2))
                .toList();
        var there = new TreeSet<String>();
        for (var type : tests()) {
            type.getMethods().forEach(method -> there.add(type.getSimpleName() + "." + method.getName()));
        }

        assertThat(named).hasSizeGreaterThan(30);
        assertThat(there).containsAll(named);
    }

    private static JavaClasses tests() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages("org.bitstreamproject.verkstad");
    }

    private static List<String> ids(Map<String, Check> checks, Predicate<Check> wanted) {
        return checks.values().stream().filter(wanted).map(Check::id).toList();
    }

    private static Map<String, Check> checks() throws IOException {
        var checks = new LinkedHashMap<String, Check>();
        for (String line : Files.readAllLines(LISTS)) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String[] cells = (line + "\t ").split("\t");
                checks.put(cells[0], new Check(cells[0], cells[1], cells[2].strip()));
            }
        }
        return checks;
    }

    /** Test methods by the id they are annotated with. */
    private static Map<String, TreeSet<String>> proofs() {
        var proofs = new TreeMap<String, TreeSet<String>>();
        for (var type : tests()) {
            for (JavaMethod method : type.getMethods()) {
                method.tryGetAnnotationOfType(Checks.class)
                        .ifPresent(named -> List.of(named.value())
                                .forEach(id -> proofs.computeIfAbsent(id, any -> new TreeSet<>())
                                        .add(type.getSimpleName() + "." + method.getName())));
            }
        }
        return proofs;
    }

    private static String table(Map<String, Check> checks, Map<String, TreeSet<String>> proofs) {
        var lines = new ArrayList<>(List.of("| id | check | proved by |", "|---|---|---|"));
        checks.forEach((id, check) -> lines.add("| " + id + " | " + check.what().replace("|", "\\|") + " | "
                + (check.why().isEmpty()
                        ? String.join(", ", proofs.getOrDefault(id, new TreeSet<>()))
                        : "does not apply: " + check.why())
                + " |"));
        return String.join("\n", lines) + "\n";
    }
}
