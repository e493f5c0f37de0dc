// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.modelling.Finding;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.check.SoundModels;
import org.bitstreamproject.verkstad.modelling.notation.FlowOrder;
import org.bitstreamproject.verkstad.modelling.notation.ModelJson;
import org.bitstreamproject.verkstad.modelling.picture.Words;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What of a hunt reaches a browser before it is judged, and what after. */
class HuntDrawingTest {

    private static final Texts TEXTS = new Texts();
    private static final Exercise E34 = Models.COURSE.exercise("E3.4").orElseThrow();
    private static final int SEEDS = 20;

    static Stream<JsonObject> sound() {
        return Stream.concat(
                Stream.of(E34.content().getJsonObject("sound")),
                Stream.of(ModelType.values())
                        .filter(type -> !Breakers.of(type).isEmpty())
                        .map(SoundModels::of)
                        .map(HuntDrawingTest::told));
    }

    private static JsonObject told(Model model) {
        return Json.createObjectBuilder(ModelJson.write(model))
                .add("type", model.type().name())
                .add("stage", model.stage().name())
                .build();
    }

    /** Ids run on without a gap, and all stands as it is read: which they are says how many there are and nothing else. */
    @ParameterizedTest
    @MethodSource("sound")
    void noIdBetraysWhatWasBroken(JsonObject sound) {
        for (int seed = 0; seed < SEEDS; seed++) {
            var hunt = hunt(sound, Language.SV, seed);
            var drawn = drawn(hunt, Language.SV);

            assertThat(ids(drawn, "elements"))
                    .containsExactlyInAnyOrderElementsOf(
                            run("n", hunt.model().nodes().size()))
                    .containsExactlyElementsOf(asRead(hunt.model()));
            assertThat(ids(drawn, "lines"))
                    .containsExactlyElementsOf(run("r", hunt.model().edges().size()));
            assertThat(hunt.places().elements()).extracting(Places.Option::id).allMatch(id -> id.matches("n\\d+"));
        }
    }

    @ParameterizedTest
    @MethodSource("sound")
    void saysNothingOfRulesOrAttributesNorMarksAnything(JsonObject sound) {
        for (int seed = 0; seed < SEEDS; seed++) {
            var hunt = hunt(sound, Language.NB, seed);
            var json = HuntDrawing.json(hunt, words(Language.NB));
            var drawn = drawn(hunt, Language.NB);

            assertThat(json).doesNotContain("m-mark", "\"props\"", "\"placed\"", "\"findings\"", "put-in");
            assertThat(json)
                    .doesNotContain(hunt.key().stream().map(Finding::rule).toArray(String[]::new));
            assertThat(names(drawn.getJsonArray("elements").getValuesAs(JsonObject.class)))
                    .isSubsetOf(Set.of("id", "type", "kind", "name", "x", "y", "width", "height"));
            assertThat(names(drawn.getJsonArray("lines").getValuesAs(JsonObject.class)))
                    .isSubsetOf(Set.of("id", "type", "relation", "name", "source", "target", "ways"));
        }
    }

    /** Under the new ids the rules say exactly what the key says. */
    @ParameterizedTest
    @MethodSource("sound")
    void theKeyStillIsWhatTheRulesSay(JsonObject sound) {
        for (int seed = 0; seed < SEEDS; seed++) {
            var hunt = hunt(sound, Language.SV, seed);
            var said = new ArrayList<>(
                    Broken.checker(hunt.model().type()).check(hunt.model()).all());

            assertThat(said)
                    .extracting(Finding::rule, Finding::elements)
                    .containsAll(hunt.key().stream()
                            .map(error -> org.assertj.core.groups.Tuple.tuple(error.rule(), error.elements()))
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void afterwardsItTellsFoundMissedAndWrong(Language language) {
        var hunt = hunt(E34.content().getJsonObject("sound"), language, 3);
        var answers = new LinkedHashMap<String, String>();
        var first = hunt.key().get(0);
        answers.put(Hunt.place(1), hunt.at(first));
        answers.put(Hunt.wrong(1), first.rule());
        answers.put(Hunt.place(2), Places.WHOLE);
        answers.put(Hunt.wrong(2), first.rule());

        var marks = read("{\"marks\":" + HuntDrawing.marks(hunt, answers, words(language)) + "}")
                .getJsonArray("marks")
                .getValuesAs(JsonObject.class);

        assertThat(marks).extracting(mark -> mark.getString("state")).containsSubsequence("found", "missed", "wrong");
        assertThat(marks.get(0).getString("place")).isEqualTo(hunt.at(first));
        assertThat(marks.get(0).getString("said"))
                .isEqualTo(TEXTS.text(language, "modelling.hunt.wrong." + first.rule()));
    }

    /** A process from its start along its flow, then what stands around it; everything else as it was written. */
    private static List<String> asRead(Model model) {
        var read = new LinkedHashSet<String>();
        if (model.type() == ModelType.PROCESS) {
            model.nodes(NodeType.PROCESS).forEach(process -> read.add(process.id()));
            new FlowOrder(model).steps().forEach(step -> read.add(step.id()));
        }
        model.nodes().forEach(node -> read.add(node.id()));
        return List.copyOf(read);
    }

    /** As they stand in the list. */
    private static List<String> ids(JsonObject drawn, String list) {
        return drawn.getJsonArray(list).getValuesAs(JsonObject.class).stream()
                .map(each -> each.getString("id"))
                .toList();
    }

    private static List<String> run(String letter, int length) {
        return IntStream.rangeClosed(1, length)
                .mapToObj(number -> letter + number)
                .toList();
    }

    private static Set<String> names(List<JsonObject> all) {
        var names = new TreeSet<String>();
        all.forEach(each -> names.addAll(each.keySet()));
        return names;
    }

    private static Hunt hunt(JsonObject sound, Language language, long seed) {
        var content = Json.createObjectBuilder(Map.of())
                .add("sound", sound)
                .add("hidden", 4)
                .build();
        return Hunt.read(content, language, seed, HuntDrawingTest::words);
    }

    private static JsonObject drawn(Hunt hunt, Language language) {
        return read(HuntDrawing.json(hunt, words(language)));
    }

    private static JsonObject read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private static Words words(Language language) {
        return (key, args) -> TEXTS.text(language, key, args);
    }
}
