// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitstreamproject.verkstad.course.content.TestPackages.changed;
import static org.bitstreamproject.verkstad.course.content.TestPackages.with;
import static org.bitstreamproject.verkstad.course.content.TestPackages.without;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault is told with file, line, place and cure, and nothing an author can write hurts the program. */
class BrokenPackagesTest {
    private static final PackageFiles GOOD = TestPackages.withText();
    /** The fault is told on the line that was changed. */
    private static final int CHANGED = -1;

    private static final String M3 = "modules/M3.yaml";
    private static final String E32 = "exercises/E3.2.yaml";
    private static final Texts ENGLISH = new Texts();

    @Test
    void findsNothingInADeliveredPackage() {
        for (var folder : PackageFiles.delivered()) {
            assertThat(PackageReader.faults(PackageFiles.fromClassPath(folder))).isEmpty();
        }
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                one(
                        changed(GOOD, M3, "title:", "titel:"),
                        M3,
                        CHANGED,
                        "nobody reads \"titel\"",
                        "Did you mean title?"),
                one(
                        changed(GOOD, M3, "opens: U+8d", "opens: 10 oktober"),
                        M3,
                        CHANGED,
                        "an offset such as",
                        "Count days"),
                one(changed(GOOD, M3, "opens: U+8d", "opens: U+40d"), M3, 0, "closes before it opens", "later day"),
                one(
                        changed(GOOD, M3, "kind: QUIZ", "kind: QIUZ"),
                        M3,
                        CHANGED,
                        "there is no kind of exercise QIUZ",
                        "QUIZ?"),
                one(
                        changed(GOOD, M3, "counts: FORMATIVE", "counts: FORMATIV"),
                        M3,
                        CHANGED,
                        "is not one of",
                        "FORMATIVE?"),
                one(changed(GOOD, M3, "  field: D1", "  field: D91"), M3, 0, "there is no field of the case D91", ""),
                one(changed(GOOD, M3, "due: U+14d", "due: U+90d"), M3, CHANGED, "lies outside M3", "Move the day"),
                one(changed(GOOD, M3, "id: E3.2", "id: E3.1"), M3, 0, "the id E3.1 is used twice", "another id"),
                one(
                        changed(GOOD, M3, "id: MS3\n", "id: MS3\n  id: MS3\n"),
                        M3,
                        CHANGED,
                        "\"id\" stands twice",
                        "Keep one"),
                one(
                        changed(GOOD, "course.yaml", "from: 12-20", "from: 02-30"),
                        "course.yaml",
                        0,
                        "a day such as",
                        "month-day"),
                one(
                        changed(GOOD, "course.yaml", "anchor: B", "anchor: U"),
                        "course.yaml",
                        0,
                        "the meetings are",
                        "each once"),
                one(
                        changed(GOOD, "course.yaml", "- rules.yaml\n", "- rules.yaml\n- rules.yaml\n"),
                        "course.yaml",
                        0,
                        "is listed twice",
                        "Keep one"),
                one(
                        changed(GOOD, "course.yaml", "- glossary.yaml", "- glosary.yaml"),
                        "course.yaml",
                        0,
                        "there is no file glosary.yaml",
                        "glossary.yaml?"),
                one(
                        with(GOOD, "models/old.yaml", "type: GOAL\n"),
                        "models/old.yaml",
                        1,
                        "course.yaml does not list it",
                        "delete the file"),
                one(
                        changed(GOOD, "rules.yaml", "severity: ERROR", "severity: EROR"),
                        "rules.yaml",
                        CHANGED,
                        "is not one of",
                        "ERROR?"),
                one(changed(GOOD, "rules.yaml", "  phase: SUBMIT\n", ""), "rules.yaml", 0, "phase is missing", "LIVE"),
                one(
                        changed(GOOD, "rules.yaml", "level: SYNTACTIC", "level: SYNTATIC"),
                        "rules.yaml",
                        CHANGED,
                        "is not one of",
                        "SYNTACTIC?"),
                one(
                        changed(GOOD, E32, "errors:\n", "rules:\n  off:\n  - PRO-99\nerrors:\n"),
                        E32,
                        0,
                        "there is no rule PRO-99",
                        "Did you mean PRO-"),
                one(
                        changed(GOOD, E32, "errors:\n", "rules:\n  only:\n  - PRO-01\n  off:\n  - PRO-02\nerrors:\n"),
                        E32,
                        0,
                        "switched by only or by off",
                        "Write only: or off:"),
                one(
                        changed(GOOD, "rules.yaml", "aktören ”{0}”", "aktören"),
                        "rules.yaml",
                        0,
                        "do not use the same places",
                        "alike"),
                one(
                        changed(GOOD, "rubric.yaml", "weight: 20", "weight: 21"),
                        "rubric.yaml",
                        0,
                        "add up to 101",
                        "Change a weight"),
                one(
                        changed(GOOD, "rubric.yaml", "after: MS4", "after: MS44"),
                        "rubric.yaml",
                        0,
                        "there is no milestone MS44",
                        ""),
                one(
                        changed(GOOD, "models/school-transport.yaml", "source: ", "source: x"),
                        "models/school-transport.yaml",
                        0,
                        "there is no node x",
                        ""),
                one(without(GOOD, "scales.yaml"), "course.yaml", 0, "there is no file scales.yaml", ""),
                one(
                        without(GOOD, "texts/M1.nb.md"),
                        "modules/M1.yaml",
                        0,
                        "there is no file texts/M1.nb.md",
                        "Write it"),
                // what is no YAML, or YAML nobody needs
                one(with(GOOD, M3, ""), M3, 1, "the file is empty", "Write it"),
                one(with(GOOD, M3, "title: [\n"), M3, 2, "not readable as YAML", "brackets"),
                one(with(GOOD, M3, "title:\n\tsv: x\n"), M3, 2, "not readable as YAML", "never with tabs"),
                one(with(GOOD, M3, "title: En fråga: vem?\n"), M3, 1, "not readable as YAML", "quotes"),
                one(with(GOOD, M3, "title: a\u0000b\n"), M3, 1, "a sign that is no text", "UTF-8"),
                one(with(GOOD, M3, "a: &x b\nc: *x\n"), M3, 1, "an anchor &x is not read", "Take it away"),
                one(with(GOOD, M3, "c: *x\n"), M3, 1, "an alias *x is not read", "Write out"),
                one(with(GOOD, M3, "id: !!java.net.URL [x]\n"), M3, 1, "a type", "Take it away"),
                one(with(GOOD, M3, "id: M3\n---\nid: M4\n"), M3, 2, "a second document", "---"),
                one(with(GOOD, M3, "[".repeat(5000)), M3, 1, "nested deeper", "flatter"),
                one(with(GOOD, M3, "- x\n"), M3, 1, "names with values are expected", "name: value"),
                one(with(GOOD, M3, "? [a, b]\n: c\n"), M3, 1, "a name must be a plain text", ""));
    }

    @ParameterizedTest(name = "{index} {3}")
    @MethodSource("broken")
    void saysWhereAndWhatToDo(PackageFiles files, String file, int line, String what, String cure) {
        var faults = TestPackages.faults(files);

        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(file);
            assertThat(what(fault)).contains(what);
            assertThat(ENGLISH.text(Language.EN, fault.trouble().cure())).contains(cure);
            assertThat(fault.line()).isGreaterThan(0);
            if (line != 0) {
                assertThat(fault.line()).isEqualTo(line == CHANGED ? firstChange(files, file) : line);
            }
        });
        assertThatThrownBy(() -> PackageReader.read(files)).isInstanceOf(PackageFault.class);
    }

    @Test
    void listsEverythingInOneGoEachOnce() {
        var files = changed(GOOD, M3, "  nb: Prosesskartlegging\n", "");
        files = changed(files, "modules/M5.yaml", "title:", "titel:");
        files = changed(files, "rubric.yaml", "weight: 20", "weight: twenty");
        files = with(files, "scales.yaml", "[");
        files = with(files, "texts/M1.sv.md", "# A <b>x</b>\n");

        var faults = PackageReader.faults(files);

        assertThat(faults)
                .extracting(Fault::file)
                .containsExactly(
                        M3,
                        "modules/M5.yaml",
                        "rubric.yaml",
                        "scales.yaml",
                        "texts/M1.sv.md",
                        "texts/M1.sv.md",
                        "texts/M1.sv.md");
        assertThat(faults).doesNotHaveDuplicates();
    }

    @Test
    void refusesAYamlBombBeforeItGrows() {
        var bomb = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
        for (var name = 'b'; name < 'k'; name++) {
            var before = (char) (name - 1);
            bomb.append(name)
                    .append(": &")
                    .append(name)
                    .append(" [")
                    .append(("*" + before + ",").repeat(9))
                    .append("]\n");
        }

        var faults = PackageReader.faults(with(GOOD, M3, bomb.toString()));

        assertThat(faults.get(0).toString()).startsWith(M3 + ":1 (top): an anchor &a is not read");
    }

    @Test
    void refusesFilesThatHoldThemselvesOrMultiply() {
        var circle = with(GOOD, "models/school-transport.yaml", "type: PROCESS\nagain: models/school-transport.yaml\n");
        var twelve = "x: [" + "models/b.yaml,".repeat(12) + "]\n";
        var growing = with(
                with(with(GOOD, "models/a.yaml", twelve), "models/b.yaml", twelve.replace("b.yaml", "c.yaml")),
                "models/c.yaml",
                "type: GOAL\n");

        assertThat(PackageReader.faults(circle)).anyMatch(fault -> what(fault).contains("contains itself"));
        assertThat(PackageReader.faults(growing)).anyMatch(fault -> what(fault).contains("more than 50 times"));
    }

    @Test
    void refusesFilesThatAreNotUtf8WithTheirLine() {
        assertThatThrownBy(() -> files("a: 1\nb: åäö\n".getBytes(ISO_8859_1)))
                .hasMessage("x.yaml:2 (top): not written in UTF-8. Save the file again as UTF-8");
        assertThatThrownBy(() -> files("a: 1\n".getBytes(UTF_16))).hasMessageContaining("not written in UTF-8");
    }

    @Test
    void readsPastTheMarkSomeEditorsBeginWith() {
        assertThat(files("\ufeffa: 1\n".getBytes(UTF_8)).texts()).containsEntry("x.yaml", "a: 1\n");
    }

    @Test
    void refusesAFileOfFiftyMegabytesWithoutReadingIt() {
        assertThatThrownBy(() -> files(new byte[50_000_000])).hasMessageContaining("x.yaml:1 (top): larger than 1 MB");
    }

    @Test
    void holdsNothingLearnedLaterAgainstAStoredPackage() {
        var stored = changed(GOOD, M3, "due: U+14d", "due: U+90d");

        assertThat(PackageReader.readStored(stored).version()).isNotBlank();
        assertThatThrownBy(() -> PackageReader.readStored(changed(GOOD, M3, "opens: U+8d", "opens: soon")))
                .isInstanceOf(PackageFault.class);
    }

    private static String what(Fault fault) {
        return ENGLISH.text(Language.EN, fault.trouble().what());
    }

    private static int firstChange(PackageFiles files, String file) {
        var before = GOOD.texts().get(file).lines().toList();
        var after = files.texts().get(file).lines().toList();
        var line = 0;
        while (before.get(line).equals(after.get(line))) {
            line++;
        }
        return line + 1;
    }

    private static PackageFiles files(byte[] bytes) {
        return PackageFiles.of(new TreeMap<>(Map.of("x.yaml", bytes)));
    }

    private static Arguments one(PackageFiles files, String file, int line, String what, String cure) {
        return Arguments.of(files, file, line, what, cure);
    }
}
