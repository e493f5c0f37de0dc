// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.modelling.DrawingWords;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.SampleModels;
import org.bitstreamproject.verkstad.modelling.Stage;
import org.bitstreamproject.verkstad.modelling.picture.Picture;
import org.bitstreamproject.verkstad.modelling.picture.Words;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrawingJsonTest {

    private static final Texts TEXTS = new Texts();
    private static final Words WORDS = (key, args) -> TEXTS.text(Language.SV, key, args);

    /** What the browser's own test draws; {@code -Ddrawings.write=true} makes them anew. */
    private static final Path KEPT = Path.of("src/test/resources/modelling/drawings");

    @ParameterizedTest
    @EnumSource
    void isThePictureOfThePagePartByPart(ModelType type) {
        for (int size : new int[] {10, 40}) {
            var model = SampleModels.of(type, size, "sv");
            var marked = Set.of(model.nodes().get(0).id());

            var whole = json(model, marked).getJsonArray("parts").getValuesAs(JsonObject.class).stream()
                    .map(part -> part.getString("svg"))
                    .collect(Collectors.joining());

            assertThat(Picture.svg(model, "x", WORDS, marked)).endsWith("</desc>" + whole + "</svg>");
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsEveryPartWhatItBelongsTo(ModelType type) {
        var model = SampleModels.of(type, 20, "sv");

        var owners = json(model, Set.of()).getJsonArray("parts").getValuesAs(JsonObject.class).stream()
                .map(part -> part.getString("element"))
                .collect(Collectors.toSet());

        assertThat(owners).contains(drawn(model).toArray(String[]::new));
        owners.stream()
                .filter(owner -> !owner.isEmpty())
                .forEach(owner -> assertThat(model.node(owner).isPresent()
                                || model.edge(owner).isPresent())
                        .as(owner)
                        .isTrue());
    }

    /** Elements with a place in the drawing. */
    private static Set<String> drawn(Model model) {
        return json(model, Set.of()).getJsonArray("elements").getValuesAs(JsonObject.class).stream()
                .filter(element -> element.containsKey("x"))
                .map(element -> element.getString("id"))
                .collect(Collectors.toSet());
    }

    @Test
    void showsEveryStepOfAProcessInTheOrderOfItsFlow() {
        var model = Models.schoolTransport();

        var order = DrawingJson.inOrder(model);

        assertThat(order.get(0).type()).isEqualTo(NodeType.PROCESS);
        assertThat(order.get(1).is("kind", "start")).isTrue();
        assertThat(order).containsExactlyInAnyOrderElementsOf(model.nodes());
        var steps = order.stream().map(Node::type).map(NodeType::isStep).toList();
        assertThat(steps.lastIndexOf(true))
                .isEqualTo((int) steps.stream().filter(step -> step).count());
    }

    @ParameterizedTest
    @EnumSource
    void saysInWordsWhatCanBeAddedAndJoined(ModelType type) {
        var notation = json(Model.empty(type, Stage.AS_IS), Set.of()).getJsonObject("notation");

        for (var list : new String[] {"kinds", "relations"}) {
            assertThat(notation.getJsonArray(list).getValuesAs(JsonObject.class))
                    .isNotEmpty()
                    .allSatisfy(each ->
                            assertThat(each.getString("name")).isNotBlank().doesNotContain("modelling."));
        }
    }

    @ParameterizedTest
    @EnumSource
    void isWhatTheEditorsOwnTestDraws(ModelType type) throws IOException {
        var model = SampleModels.of(type, 10, "sv");
        // keys for words: who puts a text better need not make these anew
        Words keys = (key, args) -> key;
        var made = DrawingJson.of(model, Picture.drawing(model, keys, Set.of()), keys)
                .build()
                .toString();
        var file = KEPT.resolve(type + ".json");

        if (Boolean.getBoolean("drawings.write")) {
            Files.createDirectories(KEPT);
            Files.writeString(file, made, StandardCharsets.UTF_8);
        }

        assertThat(Files.readString(file, StandardCharsets.UTF_8)).isEqualTo(made);
    }

    @Test
    void writesEveryWordOfTheEditorIntoThePage() throws IOException {
        var words = new Properties();
        try (var in = DrawingJsonTest.class.getResourceAsStream("/messages/drawing_sv.properties")) {
            words.load(in);
        }
        var page = Set.of("drawing.open", "drawing.look-only", "drawing.loading", "drawing.load-failed");

        var editor = words.stringPropertyNames().stream()
                .filter(key -> !page.contains(key))
                .map(key -> key.substring("drawing.".length()));

        assertThat(editor).containsExactlyInAnyOrderElementsOf(DrawingWords.KEYS);
    }

    private static JsonObject json(Model model, Set<String> marked) {
        return DrawingJson.of(model, Picture.drawing(model, WORDS, marked), WORDS)
                .build();
    }
}
