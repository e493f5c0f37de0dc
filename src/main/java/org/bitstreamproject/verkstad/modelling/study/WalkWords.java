// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.notation.Said;
import org.bitstreamproject.verkstad.modelling.outline.Outline;
import org.bitstreamproject.verkstad.modelling.picture.Description;
import org.bitstreamproject.verkstad.modelling.reading.FigureWords;
import org.bitstreamproject.verkstad.modelling.reading.KeyFigures;
import org.bitstreamproject.verkstad.modelling.reading.Walk;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;

/** Says a walk through a process in the reader's words. */
final class WalkWords {

    private final Texts texts;
    private final Language language;

    private WalkWords(Texts texts, Language language) {
        this.texts = texts;
        this.language = language;
    }

    static ToldWalk told(Model model, Texts texts, Language language) {
        var words = new WalkWords(texts, language);
        var walk = Walk.of(model);
        return new ToldWalk(
                walk.ways().stream().map(words::way).toList(),
                walk.ways().isEmpty() ? List.of() : words.summary(walk, KeyFigures.of(model)));
    }

    private ToldWalk.Way way(Walk.Way way) {
        boolean isExpected = way.kind() == Walk.Kind.EXPECTED;
        return new ToldWalk.Way(
                title(way),
                way.share()
                        .map(share -> t(isExpected ? "modelling.walk.expected.share" : "modelling.walk.share", share))
                        .orElse(""),
                way.by().map(Edge::id).orElse(""),
                way.steps().stream().map(this::step).toList(),
                way.goesOn()
                        .map(step -> t(
                                way.returns() ? "modelling.walk.returns" : "modelling.walk.joins",
                                step.number(),
                                name(step.node())))
                        .orElseGet(() -> t("modelling.walk.ends")));
    }

    private String title(Walk.Way way) {
        if (way.kind() == Walk.Kind.EXPECTED) {
            return t("modelling.walk.expected");
        }
        if (way.from().isEmpty() || way.by().isEmpty()) {
            return t("modelling.walk.loose");
        }
        var from = way.from().get();
        var label = way.by().get().label();
        return label.isBlank()
                ? t("modelling.walk.alternative.plain", from.number(), name(from.node()))
                : t("modelling.walk.alternative", from.number(), name(from.node()), label);
    }

    private ToldWalk.Step step(Outline.Step step) {
        var node = step.node();
        var details = new ArrayList<String>();
        step.lane().ifPresent(lane -> details.add(t("modelling.walk.who", name(lane))));
        node.number("waitHours").ifPresent(hours -> details.add(figure("waiting", "hours", hours)));
        node.number("minutes").ifPresent(minutes -> details.add(figure("work", "minutes", minutes)));
        if (step.exits().size() > 1) {
            details.add(
                    t("seeing.walk.parts", step.exits().stream().map(this::exit).collect(Collectors.joining("; "))));
        }
        return new ToldWalk.Step(node.id(), step.number(), name(node), Description.kind(node, this::t), details);
    }

    private String figure(String column, String unit, BigDecimal value) {
        return t("modelling.figures.column." + column) + ": " + t("modelling.figures." + unit, value) + ".";
    }

    private String exit(Outline.Exit exit) {
        var label = exit.edge().label();
        var said = label.isBlank()
                ? t("seeing.walk.exit.plain", exit.number(), name(exit.target()))
                : t("seeing.walk.exit", label, exit.number(), name(exit.target()));
        return exit.edge()
                .share()
                .map(share -> t("seeing.walk.exit.share", said, share))
                .orElse(said);
    }

    private List<String> summary(Walk walk, KeyFigures figures) {
        var said = new ArrayList<String>();
        int steps = walk.ways().stream().mapToInt(way -> way.steps().size()).sum();
        said.add(t("seeing.walk.all", steps, walk.ways().size()));
        walk.ways().get(0).share().ifPresent(share -> said.add(t("modelling.walk.expected.share", share)));
        figures.totals().ifPresent(totals -> {
            var told = new FigureWords(this::t);
            said.add(total("leadTime", told.hours(totals.lead())));
            said.add(total("work", told.minutes(totals.work())));
            said.add(total("waiting", told.hours(totals.waiting())));
            totals.bottleneck()
                    .ifPresent(
                            most -> said.add(total("bottleneck", name(most.node()) + ", " + told.hours(most.lead()))));
        });
        figures.remarks().stream()
                .filter(remark -> figures.totals().isEmpty())
                .forEach(remark -> said.add(t("modelling.figures.remark." + remark.code(), remark.arguments())));
        return said;
    }

    private String total(String name, String value) {
        return t("modelling.figures." + name) + ": " + value + ".";
    }

    private String name(Node node) {
        var name = Said.of(node);
        return name.isBlank() ? t("modelling.picture.unnamed") : name;
    }

    private String t(String key, Object... args) {
        return texts.text(language, key, args);
    }
}
