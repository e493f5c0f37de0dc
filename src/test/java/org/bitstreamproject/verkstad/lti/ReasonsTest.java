// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.lti.services.Fault;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reason codes are a contract: listed, shaped, answered with a status and a text. */
class ReasonsTest {
    @Test
    void standsInTheDocumentationOnceEachAndNothingElseDoes() throws IOException {
        String page = Files.readString(Path.of("docs/lti.md"));
        var listed = Pattern.compile("^\\| `((?:LTI11|LTI13|OIDC|PICK|REG)-[A-Z0-9-]+)` \\|", Pattern.MULTILINE)
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(listed).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(listed))
                .isEqualTo(Arrays.stream(Reason.values())
                        .map(Reason::code)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void hasAStatusOfTheContractAndAdvice(Reason reason) {
        assertThat(reason.code()).matches("(LTI11|LTI13|OIDC|PICK|REG)(-[A-Z0-9]+)+");
        assertThat(reason.status()).isIn(400, 401, 403);
        assertThat(new Texts().has(reason.advice().messageKey())).isTrue();
    }

    /** A code nobody has met may be given for the wrong thing, or never. */
    @Test
    void isMetByATestThatExpectsIt() throws IOException {
        var elsewhere = new StringBuilder();
        for (Path place : List.of(Path.of("src/test/java"), Path.of("src/test/frontend"))) {
            try (var files = Files.find(place, 20, (file, any) -> expects(file))) {
                for (Path file : files.toList()) {
                    elsewhere.append(Files.readString(file)).append('\n');
                }
            }
        }
        Set<String> words = Pattern.compile("[A-Z0-9]+(?:[_-][A-Z0-9]+)+")
                .matcher(elsewhere)
                .results()
                .map(found -> found.group().replace('-', '_'))
                .collect(Collectors.toSet());

        assertThat(Reason.values()).allMatch(reason -> words.contains(reason.name()));
    }

    /** Tests that judge launches, not those that only write codes into a log and read them back. */
    private static boolean expects(Path file) {
        String name = file.getFileName().toString();
        return (name.endsWith("Test.java") || name.endsWith("IT.java") || name.endsWith(".test.mjs"))
                && !file.toString().contains("node_modules")
                && !Set.of("ReasonsTest.java", "LaunchLogTest.java", "LaunchStatementsTest.java", "doctor.test.mjs")
                        .contains(name);
    }

    @Test
    void hasATextForEveryStateAndFaultOfAGrade() {
        var texts = new Texts();
        var keys = Stream.concat(
                Arrays.stream(PassbackState.values()).map(PassbackState::messageKey),
                Arrays.stream(Fault.values()).map(Fault::messageKey));

        assertThat(keys).allSatisfy(key -> {
            for (Language language : Language.values()) {
                assertThat(texts.text(language, key)).isNotBlank();
            }
        });
    }

    @Test
    void opensThePageOfEveryContentKey() {
        assertThat(path("home")).isEqualTo("/home");
        assertThat(path("module:M3")).isEqualTo("/module/M3");
        assertThat(path("exercise:E3.2")).isEqualTo("/exercise/E3.2");
        assertThat(path("case")).isEqualTo("/case");
        assertThat(path("//evil.example")).isEqualTo("/home");
    }

    @Test
    void leadsEveryRoleToAPageThatIsForIt() {
        assertThat(path("case", Role.TEACHER)).isEqualTo("/teacher");
        assertThat(path("reviews", Role.ASSISTANT)).isEqualTo("/teacher");
        assertThat(path("exercise:E1.1", Role.TEACHER)).isEqualTo("/exercise/E1.1");
        assertThat(path("teacher", Role.PARTICIPANT)).isEqualTo("/home");
        assertThat(path("exercise:E1.1", Role.ADMIN)).isEqualTo("/home");
    }

    @Test
    void writesACartridgeWithOurAddress() {
        assertThat(Cartridge.xml("https://verkstad.example.se"))
                .contains("<blti:launch_url>https://verkstad.example.se/lti/1p1/launch</blti:launch_url>")
                .contains("<lticm:property name=\"domain\">verkstad.example.se</lticm:property>")
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    }

    private static String path(String contentKey) {
        return path(contentKey, Role.PARTICIPANT);
    }

    @Test
    void saysOnceThatNynorskIsAnsweredInBokmal() {
        assertThat(path("home", Role.PARTICIPANT, "nb")).isEqualTo("/home");
        assertThat(path("home", Role.PARTICIPANT, "nn_no")).isEqualTo("/home?notice=nynorsk");
    }

    private static String path(String contentKey, Role role) {
        return path(contentKey, role, null);
    }

    private static String path(String contentKey, Role role, String locale) {
        return OpenLaunch.path(
                new Launch(
                        new RegistrationId(1),
                        Launch.Version.LTI13,
                        new Launch.Link("2", null, null, "3", null),
                        new Launch.LmsPerson("5", null, null, null, null),
                        java.util.List.of(),
                        java.util.Map.of("verkstad", contentKey),
                        locale,
                        Launch.Services.NONE),
                role);
    }
}
