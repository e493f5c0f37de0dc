// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import jakarta.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.course.LocalizedJson;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.Stage;
import org.bitstreamproject.verkstad.modelling.check.Checker;
import org.bitstreamproject.verkstad.modelling.check.RuleSet;
import org.bitstreamproject.verkstad.modelling.notation.ModelJson;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssignmentTest {

    private static final Exercise E41 = Models.COURSE.exercise("E4.1").orElseThrow();
    private static final Checker CHECKER = new Checker(Models.COURSE.rules());

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSuggestionPassesInEveryLanguage(Language language) {
        var verdict = judge(solution(language), Language.SV);

        assertThat(verdict.errors()).isEmpty();
        assertThat(verdict.open()).isEmpty();
        assertThat(verdict.remarks()).isEmpty();
        assertThat(verdict.found()).isEqualTo(7);
        assertThat(verdict.isWhole()).isTrue();
        assertThat(E41.pass().met(verdict.score())).isTrue();
    }

    @Test
    void wordsOfTheMessagesDoNotMatter() {
        var other = Models.mapEdges(solution(Language.SV), edge -> edge.labelled("något annat"));

        assertThat(judge(other, Language.SV).found()).isEqualTo(7);
    }

    @Test
    void namesMayHaveEndings() {
        var other = Models.mapNodes(
                solution(Language.SV),
                node -> node.type() == NodeType.PARTICIPANT ? node.labelled(node.label() + "en") : node);

        assertThat(judge(other, Language.SV).open()).isEmpty();
    }

    @Test
    void whatIsMissingIsAskedAbout() {
        var verdict = judge(Models.cut(solution(Language.SV), "p2", "p3"), Language.SV);

        assertThat(verdict.found()).isEqualTo(6);
        assertThat(verdict.open()).containsExactly("modelling.build.missing Biståndsenhet Hemtjänst");
        assertThat(E41.pass().met(verdict.score())).isTrue();
    }

    @Test
    void theOrderCounts() {
        var swapped =
                Models.mapEdges(solution(Language.SV), edge -> edge.id().equals("m5") ? edge.with("order", "9") : edge);

        var verdict = judge(swapped, Language.SV);

        assertThat(verdict.found()).isEqualTo(6);
        assertThat(verdict.open()).containsExactly("modelling.build.when Biståndsenhet Brukare");
    }

    @Test
    void whatHappensSometimesStandsInAFragment() {
        var outside = Models.mapEdges(solution(Language.SV), edge -> edge.with("fragment", ""));

        var verdict = judge(outside, Language.SV);

        assertThat(verdict.open()).containsExactly("modelling.build.sometimes Biståndsenhet Sjukhus");
    }

    @Test
    void whoIsNotThereIsAskedFor() {
        var verdict = judge(Models.without(solution(Language.NB), "p3"), Language.NB);

        assertThat(verdict.open()).containsExactly("modelling.build.absent Hjemmetjeneste");
        assertThat(verdict.found()).isEqualTo(5);
    }

    @Test
    void whatIsMoreIsRemarkedUponAndNotHeldAgainstAnybody() {
        var more = new ArrayList<>(solution(Language.SV).edges());
        more.add(new Edge("mx", EdgeType.MESSAGE, "p3", "p1").labelled("tackar").with("channel", "telefon"));

        var verdict = judge(
                new Model(ModelType.SEQUENCE, Stage.AS_IS, solution(Language.SV).nodes(), more), Language.SV);

        assertThat(verdict.remarks()).containsExactly("modelling.build.extra tackar Hemtjänst Sjukhus");
        assertThat(verdict.isWhole()).isTrue();
    }

    @Test
    void anEmptyModelIsAskedForEverything() {
        var verdict = judge(Model.empty(ModelType.SEQUENCE, Stage.NONE), Language.EN);

        assertThat(verdict.found()).isZero();
        assertThat(verdict.points()).noneMatch(Assignment.Point::met);
        assertThat(verdict.open()).hasSize(4);
        assertThat(verdict.isWhole()).isFalse();
    }

    /** Two hundred messages between the same two, and one that nothing may follow. */
    @Test
    void aTangledAnswerIsJudged() {
        var nodes = solution(Language.SV).nodes();
        var edges = new ArrayList<Edge>();
        for (int i = 0; i < 400; i++) {
            var pair = List.of("p2 p4", "p4 p2", "p2 p3", "p1 p2").get(i % 4).split(" ");
            edges.add(new Edge("e" + i, EdgeType.MESSAGE, pair[0], pair[1]).with("order", String.valueOf(400 - i)));
        }
        var tangled = new Model(ModelType.SEQUENCE, Stage.AS_IS, nodes, edges);

        // only what never ends takes so long
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> judge(tangled, Language.SV));
    }

    @Test
    void aProcessHandsOverThroughDecisionsAndEvents() {
        var process = ModelJson.readSelfTold(
                LocalizedJson.in(Language.EN, E41.content().getJsonObject("beside")));

        assertThat(HandedOver.in(process))
                .extracting(pair -> pair.from() + ">" + pair.to())
                .containsExactly("hospital>office", "office>hospital", "office>user", "user>office", "office>homecare");
    }

    @Test
    void whatIsGivenStaysAsItIsOnlyWhereTheContentSaysSo() {
        var start = Json.createObjectBuilder()
                .add(
                        "nodes",
                        Json.createArrayBuilder().add(Json.createObjectBuilder().add("id", "a1")))
                .add(
                        "edges",
                        Json.createArrayBuilder().add(Json.createObjectBuilder().add("id", "f1")));
        var given = Json.createObjectBuilder().add("start", start).build();

        assertThat(Assignment.locked(given)).isEmpty();
        assertThat(Assignment.locked(
                        Json.createObjectBuilder(given).add("locked", true).build()))
                .containsExactlyInAnyOrder("a1", "f1");
        assertThat(Assignment.locked(Json.createObjectBuilder(given)
                        .add("locked", Json.createArrayBuilder().add("a1"))
                        .build()))
                .containsExactly("a1");
    }

    private static Assignment.Verdict judge(Model answer, Language language) {
        return Assignment.read(E41.content(), language, AssignmentTest::told)
                .judge(answer, CHECKER, RuleSet.only(E41.rules()));
    }

    private static String told(String key, Object... args) {
        return (key + " "
                        + String.join(
                                " ",
                                List.of(args).stream().map(Object::toString).toList()))
                .strip();
    }

    private static Model solution(Language language) {
        return ModelJson.readSelfTold(LocalizedJson.in(language, E41.content().getJsonObject("solution")));
    }
}
