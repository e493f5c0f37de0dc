// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.modelling.command.AnyCommands;
import org.bitstreamproject.verkstad.modelling.notation.Metamodel;
import org.bitstreamproject.verkstad.modelling.notation.ModelJson;
import org.bitstreamproject.verkstad.modelling.notation.NotAModel;
import org.bitstreamproject.verkstad.modelling.reading.Prose;
import org.bitstreamproject.verkstad.modelling.reading.Walk;
import org.bitstreamproject.verkstad.modelling.work.EditModel;
import org.bitstreamproject.verkstad.modelling.work.Noted;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.bitstreamproject.verkstad.shared.web.Views;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a program may have stored or sends to be judged: circles where trees are due, and words that are no words. */
class HostileModelsTest {

    private static final Texts TEXTS = new Texts();
    private static final List<String> WORDS = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "\u202eמודל\u202c A\u030a\u0308\u0301\u0327",
            "${7*7} #{x} {{y}} {0}",
            "å".repeat(300),
            "   ");
    private static final int NODES = 120;

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final ModelCheck check = new ModelCheck(edition -> Models.COURSE);
    private final ModelPageMaker maker =
            new ModelPageMaker(Judging.by(check), new ModelPicture(TEXTS), new Noted(List.of()), TEXTS);

    @ParameterizedTest
    @EnumSource(ModelType.class)
    void judgesDrawsAndTellsARingOfEveryRelation(ModelType type) {
        var model = ring(type);

        assertThat(ModelJson.read(type, model.stage(), ModelJson.write(model).toString()))
                .isEqualTo(model);
        assertThatCode(() -> {
                    ModelCheck.check(Models.COURSE, model);
                    Prose.lines(model, (key, args) -> TEXTS.text(Language.SV, key, args));
                    Walk.of(model);
                })
                .doesNotThrowAnyException();
        var page = Jsoup.parse(page(model));
        assertThat(page.select("main script, main img[src], main [onerror]")).isEmpty();
        assertThat(page.text()).contains("<script>alert(1)</script>").contains("${7*7}");
    }

    @ParameterizedTest
    @EnumSource(ModelType.class)
    void carriesOutOrRefusesEveryCommandOnIt(ModelType type) {
        var any = new AnyCommands(type.ordinal());
        var model = ring(type);
        for (int i = 0; i < 60; i++) {
            try {
                model = any.next(model).apply(model).model();
            } catch (NotAModel refused) {
                assertThat(refused.faults()).isNotEmpty();
            }
        }

        var now = ModelJson.write(model).toString();
        assertThat(ModelJson.read(type, model.stage(), now)).isEqualTo(model);
        assertThat(now).doesNotContain("\u202e", "\u202c");
    }

    /** Every type of element, each relation from each to the next that it may lead to, round and round. */
    private static Model ring(ModelType type) {
        var metamodel = Metamodel.of(type);
        var types = metamodel.nodeTypes().stream()
                .flatMap(node -> Stream.generate(() -> node)
                        .limit(
                                metamodel.most(node) > 0
                                        ? metamodel.most(node)
                                        : NODES / metamodel.nodeTypes().size()))
                .toList();
        var nodes = new ArrayList<Node>();
        for (int i = 0; i < types.size(); i++) {
            nodes.add(
                    new Node("n" + i, types.get(i), WORDS.get(i % WORDS.size()).strip()));
        }
        var edges = new ArrayList<Edge>();
        for (var edge : metamodel.edgeTypes()) {
            for (int i = 0; i < nodes.size(); i++) {
                for (int step = 1; step < nodes.size(); step++) {
                    var other = nodes.get((i + step) % nodes.size());
                    if (metamodel.allows(edge, nodes.get(i).type(), other.type())) {
                        edges.add(new Edge(
                                edge + "-" + i,
                                edge,
                                nodes.get(i).id(),
                                other.id(),
                                WORDS.get(i % WORDS.size()).strip(),
                                Map.of()));
                        break;
                    }
                }
            }
        }
        // as it is read: without marks that turn the direction of what follows
        return ModelJson.read(
                type,
                Stage.NONE,
                ModelJson.write(new Model(type, Stage.NONE, nodes, edges)).toString());
    }

    private String page(Model model) {
        var reader = Views.participant(31, Language.SV);
        var version = new ModelVersion(
                "m1", new ModelOwner("TEST", 1, "D1"), 7, model, "", new PersonId(1), "start", Instant.EPOCH);
        var context = new ModelContext("Modellen", "", "/case", "Fallet", Language.SV, null, Set.of(), null);
        var page = maker.page(
                reader,
                new EditModel.Seen(version, context, new ModelSteps(true, true)),
                new ModelPageMaker.Asked(model.nodes().get(0).id(), "", "", "", false));
        var output = new StringOutput();
        engine.render("modelling/model.jte", Map.of("view", Views.of(reader, "/model/m1"), "page", page), output);
        return output.toString();
    }
}
