// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.course.LocalizedJson;
import org.bitstreamproject.verkstad.course.Scale;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.junit.jupiter.api.Test;

class PackageReaderTest {
    private static final PackageFiles FILES = TestPackages.delivered();
    private static final CoursePackage COURSE = PackageReader.read(FILES);

    @Test
    void readsTheDeliveredCourse() {
        assertThat(COURSE.course()).isEqualTo("verksamhetsmodellering");
        assertThat(COURSE.modules())
                .extracting(module -> module.id())
                .containsExactly("M0", "M1", "M2", "M3", "M4", "M5", "M6", "M7", "M8", "M9");
        assertThat(COURSE.exercises().size()).isEqualTo(41);
        assertThat(COURSE.rules().size()).isEqualTo(130);
        assertThat(COURSE.rubric().criteria()).hasSize(8);
        assertThat(COURSE.glossary()).hasSize(146);
    }

    @Test
    void comesBackFromTheStoredRowAsItWas() {
        var stored = PackageFiles.fromStored(FILES.stored());

        assertThat(stored.sha256()).isEqualTo(FILES.sha256());
        assertThat(PackageReader.read(stored)).isEqualTo(COURSE);
    }

    @Test
    void changesItsHashWithEveryLetter() {
        assertThat(changed("course.yaml", "Business Modelling", "Business modelling")
                        .sha256())
                .isNotEqualTo(FILES.sha256());
    }

    @Test
    void saysWhereALanguageIsMissing() {
        var broken = changed("modules/M3.yaml", "  nb: Prosesskartlegging\n", "");

        assertThatThrownBy(() -> PackageReader.read(broken))
                .isInstanceOf(PackageFault.class)
                .hasMessage("modules/M3.yaml:5 title: nb is missing. Write the text in nb too");
    }

    @Test
    void saysWhereALanguageIsMissingInWhatOnlyAnExerciseKindReads() {
        var broken = changed("exercises/E1.1.yaml", "      nb: 5 innbyggere per km²\n", "");

        assertThatThrownBy(() -> PackageReader.read(broken))
                .isInstanceOf(PackageFault.class)
                .hasMessageStartingWith("exercises/E1.1.yaml:")
                .hasMessageContaining("questions[1].options[0].text: nb is missing");
    }

    @Test
    void refusesABlankText() {
        var broken = changed("modules/M3.yaml", "  nb: Prosesskartlegging\n", "  nb: ' '\n");

        assertThatThrownBy(() -> PackageReader.read(broken))
                .hasMessageStartingWith("modules/M3.yaml:7 title.nb: a text is expected");
    }

    @Test
    void refusesANameNobodyReads() {
        var broken = changed("modules/M3.yaml", "objectives:", "objectivs:");

        assertThatThrownBy(() -> PackageReader.read(broken))
                .hasMessageContaining("nobody reads \"objectivs\". Did you mean objectives?");
    }

    @Test
    void refusesBrokenYamlWithItsLine() {
        var broken = changed("modules/M3.yaml", "title:\n", "title: [\n");

        assertThatThrownBy(() -> PackageReader.read(broken))
                .isInstanceOf(PackageFault.class)
                .hasMessageStartingWith("modules/M3.yaml:");
    }

    @Test
    void readsAModulesTextInThreeLanguages() {
        var course = PackageReader.read(TestPackages.withText());

        var text = course.module("M1").orElseThrow().text();
        assertThat(text).isNotNull();
        assertThat(text.nb()).contains("Hvem er [prosesseier](term:processOwner)?");
        assertThat(course.models()).containsKeys("models/school-transport.yaml");
        assertThat(COURSE.module("M9").orElseThrow().text()).isNull();
    }

    @Test
    void refusesATextThatIsMissingInOneLanguage() {
        var texts = new HashMap<>(TestPackages.withText().texts());
        texts.remove("texts/M1.nb.md");

        assertThatThrownBy(() -> PackageReader.read(new PackageFiles(texts)))
                .isInstanceOf(PackageFault.class)
                .hasMessageContaining("modules/M1.yaml:")
                .hasMessageContaining(" text: there is no file texts/M1.nb.md");
    }

    @Test
    void refusesALinkOfATextThatLeadsToNothing() {
        for (var link : List.of("term:processOwner", "exercise:E3.1", "model:models/school-transport.yaml")) {
            var texts = new HashMap<>(TestPackages.withText().texts());
            texts.computeIfPresent("texts/M1.en.md", (file, text) -> text.replace(link, link + "x"));

            assertThatThrownBy(() -> PackageReader.read(new PackageFiles(texts)))
                    .hasMessageStartingWith("texts/M1.en.md:")
                    .hasMessageContaining(link + "x: leads to nothing");
        }
    }

    @Test
    void refusesHtmlInATextWithItsLine() {
        var texts = new HashMap<>(TestPackages.withText().texts());
        texts.computeIfPresent("texts/M1.sv.md", (file, text) -> text.replace("Tre siffror", "<b>Tre</b> siffror"));

        assertThatThrownBy(() -> PackageReader.read(new PackageFiles(texts)))
                .hasMessageStartingWith("texts/M1.sv.md:2")
                .hasMessageContaining("HTML is not read");
    }

    @Test
    void refusesADateThatIsNoOffset() {
        var broken = changed("modules/M3.yaml", "due: U+17d", "due: 17 October");

        assertThatThrownBy(() -> PackageReader.read(broken))
                .hasMessageContaining("an offset such as U+14d is expected");
    }

    @Test
    void refusesARuleThatDoesNotExist() {
        var broken = changed("modules/M3.yaml", "  - PRO-14\n", "  - PRO-99\n");

        assertThatThrownBy(() -> PackageReader.read(broken)).hasMessageContaining("there is no rule PRO-99");
    }

    @Test
    void refusesWeightsThatAreNotAHundred() {
        var broken = changed("rubric.yaml", "weight: 20", "weight: 21");

        assertThatThrownBy(() -> PackageReader.read(broken)).hasMessageContaining("add up to 101");
    }

    @Test
    void refusesAnExerciseIdUsedTwice() {
        var broken = changed("modules/M3.yaml", "id: E3.2", "id: E3.1");

        assertThatThrownBy(() -> PackageReader.read(broken)).hasMessageContaining("the id E3.1 is used twice");
    }

    @Test
    void bordersAreThoseOfTheCurriculum() {
        assertThat(borders("SE_UGVG")).containsExactlyInAnyOrderEntriesOf(Map.of("VG", 240, "G", 150, "U", 0));
        assertThat(borders("NO_AF"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("A", 270, "B", 240, "C", 195, "D", 165, "E", 150, "F", 0));
        assertThat(COURSE.scale("NO_AF").orElseThrow().band("C").reported()).isEqualTo(new BigDecimal("0.725"));
        assertThat(COURSE.scales())
                .extracting(Scale::id)
                .containsExactly("SE_UGVG", "SE_UG", "NO_AF", "NO_BIB", "PART");
    }

    @Test
    void everyQuizHasOneRightAnswerAmongItsOptions() {
        for (var quiz : List.of("E1.1", "E3.1")) {
            var content = exercise(quiz).content();
            for (var question : content.getJsonArray("questions").getValuesAs(JsonObject.class)) {
                var options = question.containsKey("options")
                        ? question.getJsonArray("options")
                        : content.getJsonArray("options");
                var ids = options.getValuesAs(JsonObject.class).stream()
                        .map(option -> option.getString("id"))
                        .toList();
                assertThat(ids)
                        .as(quiz + " " + question.getString("id"))
                        .doesNotHaveDuplicates()
                        .contains(question.getString("correct"));
            }
        }
    }

    @Test
    void theBrokenModelDiffersFromTheSoundOneInTheSixSeededPlacesOnly() {
        var sound = exercise("E3.2").content().getJsonObject("solution");
        var broken = exercise("E3.2").content().getJsonObject("start");

        assertThat(without(byId(sound, "nodes"), byId(broken, "nodes"))).containsExactlyInAnyOrder("e1", "e2", "o1");
        assertThat(without(byId(sound, "edges"), byId(broken, "edges")))
                .containsExactlyInAnyOrder("f9", "f14", "f13", "f8", "f10", "p4", "ach1", "out1");
        assertThat(byId(broken, "edges").keySet())
                .contains("f8", "f10")
                .doesNotContain("f9", "f14", "f13", "p4", "ach1", "out1");
    }

    @Test
    void everyEdgeOfAModelJoinsTwoOfItsNodes() {
        for (var name : List.of("solution", "start")) {
            var model = exercise("E3.2").content().getJsonObject(name);
            var nodes = byId(model, "nodes").keySet();
            byId(model, "edges")
                    .values()
                    .forEach(edge -> assertThat(nodes).contains(edge.getString("source"), edge.getString("target")));
        }
    }

    @Test
    void putsContentIntoOneLanguage() {
        var model = LocalizedJson.in(Language.NB, exercise("E3.1").content()).getJsonObject("illustration");

        assertThat(byId(model, "nodes").get("p").getString("label")).isEqualTo("Bestille skoleskyss");
        assertThat(byId(model, "edges").get("f4").getString("label")).isEqualTo("nei");
        assertThat(byId(model, "nodes").get("a2").getJsonObject("props").getInt("waitHours"))
                .isEqualTo(24);
    }

    private static PackageFiles changed(String file, String from, String to) {
        return TestPackages.changed(FILES, file, from, to);
    }

    private static Exercise exercise(String id) {
        return COURSE.exercise(id).orElseThrow();
    }

    private static Map<String, Integer> borders(String scale) {
        return COURSE.scale(scale).orElseThrow().bands().stream()
                .collect(Collectors.toMap(Scale.Band::code, Scale.Band::points));
    }

    private static Map<String, JsonObject> byId(JsonObject model, String list) {
        return model.getJsonArray(list).getValuesAs(JsonObject.class).stream()
                .collect(Collectors.toMap(element -> element.getString("id"), element -> element));
    }

    private static Set<String> without(Map<String, JsonObject> all, Map<String, JsonObject> some) {
        var rest = new HashSet<String>();
        all.forEach((id, element) -> {
            if (!element.equals(some.get(id))) {
                rest.add(id);
            }
        });
        return rest;
    }
}
