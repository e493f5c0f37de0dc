// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.LocalizedJson;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Finding;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.check.SoundModels;
import org.bitstreamproject.verkstad.modelling.notation.ModelJson;
import org.bitstreamproject.verkstad.modelling.picture.Words;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The key is exactly what the rules say about the broken model, whatever the seed. */
class BrokenTest {

    private static final int SEEDS = 25;

    static Stream<Model> soundModels() {
        return Stream.concat(
                Stream.of(Language.values()).map(language -> Models.schoolTransport(language.code())),
                Stream.of(ModelType.values())
                        .filter(type -> !Breakers.of(type).isEmpty())
                        .map(SoundModels::of));
    }

    @ParameterizedTest
    @MethodSource("soundModels")
    void theKeyIsWhatTheRulesSay(Model sound) {
        var checker = Broken.checker(sound.type());
        var before = checker.check(sound).all();

        for (int seed = 0; seed < SEEDS; seed++) {
            var broken = broken(sound, seed);
            var said = new ArrayList<>(checker.check(broken.model()).all());
            said.removeAll(before);

            assertThat(said).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(broken.key());
            assertThat(broken.key().stream().map(Finding::rule)).doesNotHaveDuplicates();
        }
    }

    /** What is broken is still a model, and says the same when it is stored and read again. */
    @ParameterizedTest
    @MethodSource("soundModels")
    void whatIsBrokenCanBeReadAgain(Model sound) {
        for (int seed = 0; seed < 5; seed++) {
            var broken = broken(sound, seed).model();

            assertThat(ModelJson.read(broken.type(), broken.stage(), ModelJson.write(broken)))
                    .isEqualTo(broken);
        }
    }

    @Test
    void theSameSeedBreaksAlikeAndOthersDoNot() {
        var sound = Models.schoolTransport();
        var different = new HashSet<List<Finding>>();
        for (int seed = 0; seed < 20; seed++) {
            var broken = broken(sound, seed);
            assertThat(broken(sound, seed)).isEqualTo(broken);
            different.add(broken.key());
        }

        assertThat(different.size()).isGreaterThan(15);
    }

    @Test
    void aProcessHasTheSameFourErrorsInEveryLanguage() {
        var sound = schoolTransport();
        for (int seed = 0; seed < SEEDS; seed++) {
            var broken = Broken.of(sound, seed, 4, BrokenTest::words);

            assertThat(broken.keySet()).containsExactly(Language.values());
            var inSwedish = broken.get(Language.SV);
            assertThat(inSwedish.key()).hasSize(4);
            assertThat(broken.values())
                    .as("seed %d", seed)
                    .allSatisfy(told -> assertThat(told.places()).isEqualTo(inSwedish.places()));
        }
    }

    /** Which words a step is named by differs between languages; where the error is must not. */
    @Test
    void aStepThatIsOneWordInOneLanguageIsBrokenInNone() {
        var sound = schoolTransport();
        var swedish = sound.get(Language.SV);
        var two =
                swedish.nodes(NodeType.ACTIVITY).stream().limit(2).map(Node::id).toList();
        for (var id : swedish.nodes(NodeType.ACTIVITY).stream().map(Node::id).toList()) {
            if (!two.contains(id)) {
                sound.computeIfPresent(
                        Language.NB, (nb, model) -> Models.change(model, id, node -> node.labelled("Skriv")));
            }
        }
        for (int seed = 0; seed < SEEDS; seed++) {
            var places = Broken.of(sound, seed, 10, BrokenTest::words).values().stream()
                    .map(Broken::places)
                    .distinct()
                    .toList();

            assertThat(places).as("seed %d", seed).hasSize(1);
        }
    }

    private static Map<Language, Model> schoolTransport() {
        Map<Language, Model> told = new EnumMap<>(Language.class);
        for (var language : Language.values()) {
            told.put(language, Models.schoolTransport(language.code()));
        }
        return told;
    }

    private static Broken broken(Model sound, long seed) {
        return Broken.of(Map.of(Language.SV, sound), seed, 4, BrokenTest::words).get(Language.SV);
    }

    /** Each rule by itself, at a model that is large enough. */
    @Test
    void everyRuleCanBeTurnedRoundAndIsWorded() {
        var texts = new Texts();
        for (var breaker : Breakers.ALL) {
            var checker = Broken.checker(breaker.type());
            var alone = Stream.of(SoundModels.of(breaker.type()), rich(breaker.type()))
                    .peek(sound -> assertThat(checker.check(sound).all()).isEmpty())
                    .flatMap(sound -> breaker.ways().apply(sound, words(Language.SV)))
                    .map(way -> checker.check(way).all())
                    .filter(said -> said.size() == 1)
                    .map(said -> said.get(0).rule());

            assertThat(alone).as(breaker.rule()).contains(breaker.rule());
            assertThat(texts.has("modelling.hunt.wrong." + breaker.rule())).isTrue();
        }
    }

    private static Model rich(ModelType type) {
        var sound = SoundModels.of(type);
        return switch (type) {
            case PROCESS -> Models.schoolTransport();
            case SEQUENCE ->
                ModelJson.readSelfTold(LocalizedJson.in(
                        Language.SV,
                        Models.COURSE.exercise("E4.1").orElseThrow().content().getJsonObject("solution")));
            case GOAL -> {
                var goal = new Node(
                        "g4",
                        NodeType.GOAL,
                        "Turerna går i tid",
                        sound.node("g2").orElseThrow().props());
                var more = Models.with(sound, new Node("a2", NodeType.ACTION, "Ring hem i maj"), goal);
                more = Models.joined(more, EdgeType.REMEDIES, "a2", "c");
                yield Models.joined(more, EdgeType.CONTRIBUTES_TO, "g4", "g1");
            }
            case EFFECT ->
                Models.joined(
                        Models.with(sound, new Node("m3", NodeType.MEASURE, "Ring upp varje fredag")),
                        EdgeType.CHILD_OF,
                        "m3",
                        "u1");
            default -> sound;
        };
    }

    private static Words words(Language language) {
        var texts = new Texts();
        return (key, args) -> texts.text(language, key, args);
    }
}
