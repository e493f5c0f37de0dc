// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.Stage;
import org.bitstreamproject.verkstad.modelling.TypeModels;
import org.bitstreamproject.verkstad.modelling.notation.Metamodel;
import org.bitstreamproject.verkstad.modelling.notation.PropRule;
import org.bitstreamproject.verkstad.modelling.notation.Said;
import org.bitstreamproject.verkstad.modelling.picture.Words;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProseTest {

    private static final Texts TEXTS = new Texts();

    @ParameterizedTest
    @MethodSource("samples")
    void saysWhatEachTypeOfModelShows(Language language, ModelType type, String line) {
        assertThat(lines(TypeModels.of(type), language)).contains(line);
    }

    static Stream<Arguments> samples() {
        return Stream.of(
                Arguments.of(
                        Language.SV,
                        ModelType.PROCESS,
                        "Processen ”Beställa skolskjuts” ska uppnå ”Skolskjuts är ordnad för alla före den 15\u00a0juni”, tar in"
                                + " ”Ansökan”, ger ”Besked om skolskjuts”, stöds av ”Kartsystem” och styrs av ”Skollagen och"
                                + " kommunens avståndsregler”."),
                Arguments.of(
                        Language.SV,
                        ModelType.PROCESS,
                        "3. ”Kontrollera ansökan” utförs av ”Skolexpedition”, väntar först i 24 h och tar 10 min. Sedan följer"
                                + " steg 4, ”Komplett?”."),
                Arguments.of(
                        Language.SV,
                        ModelType.PROCESS,
                        "4. ”Komplett?” är en beslutspunkt. Om ”nej”, i 20 % av fallen, följer steg 5, ”Begära"
                                + " komplettering”. Om ”ja”, i 80 % av fallen, följer steg 6, ”Mäta avstånd”."),
                Arguments.of(
                        Language.NB,
                        ModelType.GOAL,
                        "«Besked i tid» er et mål, måles med «andel före 15 juni», har målverdien 95 %, bidrar til «Trygg"
                                + " skolväg» og er i konflikt med «Ekonomin håller»."),
                Arguments.of(
                        Language.EN,
                        ModelType.CONTEXT,
                        "“Vårdnadshavare” is a citizen. “Vårdnadshavare” gives “ansökan” to “Beställa skolskjuts” by"
                                + " “e-tjänst”. “Vårdnadshavare” gets “beslut” from “Beställa skolskjuts” by “brev”."),
                Arguments.of(
                        Language.SV,
                        ModelType.CONCEPT,
                        "”ärende” är ett begrepp, betyder ”fråga som en handläggare tar ställning till” och motsvaras av"
                                + " ”sak” på grannspråket. Sambandet lyder: ”ärende” leder till ”beslut”. Antal: ”ärende” 1,"
                                + " ”beslut” 0..*."),
                Arguments.of(
                        Language.NB,
                        ModelType.SEQUENCE,
                        "4. «Sökande» svarer «Handläggare» med «uppgifter». Det hører til «Komplettering». Det skjer bare hvis «uppgifter saknas»."),
                Arguments.of(
                        Language.SV,
                        ModelType.EFFECT,
                        "”Fler får besked i tid” är den önskade effekten och mäts med ”andel i tid” och ”frågor per"
                                + " ärende”."),
                Arguments.of(
                        Language.SV,
                        ModelType.ARCHITECTURE,
                        "”E-tjänstplattformen” är ett befintligt system, stödjer ”Ta emot ansökan”, använder"
                                + " ”Legitimering” och är integrerat med ”Skolskjutssystem” enligt ”FHIR”."),
                Arguments.of(
                        Language.NB,
                        ModelType.STAKEHOLDER,
                        "«Vårdnadshavare» er mottaker, har liten innflytelse, har svært stor interesse, er for og møtes med"
                                + " «intervjuer»."),
                Arguments.of(
                        Language.EN,
                        ModelType.BENEFITS,
                        "“Färre telefonsamtal” is a benefit, frees time, benefits one’s own organisation and contributes to"
                                + " “Mer tid för dem som behöver hjälp”."),
                Arguments.of(
                        Language.SV,
                        ModelType.ASSEMBLY_LINE,
                        "”Ta emot” är ett steg och skriver ”Ansökan” i användningsfallet ”Registrera ansökan”. Sedan följer"
                                + " ”Besluta”."),
                Arguments.of(
                        Language.EN,
                        ModelType.ORGANISATION,
                        "“Skolskjutsenheten” is a unit, is part of “Barn- och utbildningsförvaltningen” and is managed by"
                                + " “Enhetschef”."),
                Arguments.of(
                        Language.SV,
                        ModelType.STATE,
                        "”Komplett?” är ett vägval. ”Komplett?” övergår i ”Beslutad”. Det gäller bara vid ”ja” och för med"
                                + " sig ”skicka beslut”. ”Komplett?” övergår i ”Inkommen”. Det gäller bara vid ”nej”."));
    }

    @ParameterizedTest
    @EnumSource(ModelType.class)
    void namesEveryElementInEveryLanguage(ModelType type) {
        var model = TypeModels.of(type);

        for (var language : Language.values()) {
            var all = String.join("\n", lines(model, language));

            assertThat(all).doesNotContain("modelling.").doesNotContain("{").doesNotContain("  ");
            assertThat(model.nodes().stream().map(Said::of).filter(name -> !name.isBlank()))
                    .allSatisfy(name -> assertThat(all).contains(name));
        }
    }

    /** A new attribute or kind without words of its own stops here and not on somebody's page. */
    @ParameterizedTest
    @EnumSource(ModelType.class)
    void hasWordsForEverythingAnElementMayHold(ModelType type) {
        for (var held : everyValue(type)) {
            var model = new Model(type, Stage.NONE, List.of(held), List.of());

            for (var language : Language.values()) {
                assertThat(lines(model, language)).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ModelType.class)
    void hasWordsForEveryRelation(ModelType type) {
        var metamodel = Metamodel.of(type);
        for (var edge : metamodel.edgeTypes()) {
            for (var from : metamodel.sources(edge)) {
                for (var to : metamodel.targets(edge)) {
                    var nodes = List.of(new Node("a", from, "Här"), new Node("b", to, "Där"));
                    var model = new Model(type, Stage.NONE, nodes, List.of(new Edge("e", edge, "a", "b")));

                    assertThat(lines(model, Language.NB)).isNotEmpty();
                }
            }
        }
    }

    @Test
    void leavesTheModelsOwnWordsAsTheyAre() {
        var strange = "Fylla i {1} och {0} <b>nu</b> $1 \\";
        var nodes = List.of(
                new Node("l", NodeType.LANE, "Enhet {0}"),
                new Node("a", NodeType.ACTIVITY, strange, Map.of("minutes", "1234.5")));
        var model =
                new Model(ModelType.PROCESS, Stage.AS_IS, nodes, List.of(new Edge("e", EdgeType.PERFORMS, "l", "a")));

        assertThat(lines(model, Language.SV))
                .containsExactly("1. ”" + strange
                        + "” utförs av ”Enhet {0}” och tar 1\u00a0234,5 min. Det leder ingenstans" + " ännu.");
        assertThat(lines(model, Language.EN).get(0)).contains("takes 1,234.5 min");
    }

    @Test
    void saysThatAReturnLeadsBack() {
        assertThat(lines(Models.schoolTransport("nb"), Language.NB))
                .anySatisfy(line ->
                        assertThat(line).contains("Deretter går det tilbake til steg 3, «Kontrollere søknad»."));
    }

    private static List<Node> everyValue(ModelType type) {
        var metamodel = Metamodel.of(type);
        var all = new ArrayList<Node>();
        for (var node : metamodel.nodeTypes()) {
            all.add(new Node("n", node, "Namn"));
            metamodel
                    .props(node)
                    .forEach((name, rule) ->
                            values(rule).forEach(value -> all.add(new Node("n", node, "", Map.of(name, value)))));
        }
        return all;
    }

    private static List<String> values(PropRule rule) {
        return switch (rule.kind()) {
            case CHOICE -> rule.choices();
            case YES_NO -> List.of("true", "false");
            case NUMBER, PERCENT -> List.of("12.5");
            case LIST -> List.of("ett\ntvå");
            case TEXT -> List.of("något");
        };
    }

    private static List<String> lines(Model model, Language language) {
        Words words = (key, args) -> TEXTS.text(language, key, args);
        return Prose.lines(model, words);
    }
}
