// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.exercise;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.exercise.Flow;
import org.bitstreamproject.verkstad.exercise.FlowReader;
import org.bitstreamproject.verkstad.exercise.NotWorked;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.notation.ModelJson;
import org.bitstreamproject.verkstad.modelling.notation.NotAModel;
import org.bitstreamproject.verkstad.modelling.notation.Said;
import org.bitstreamproject.verkstad.modelling.reading.KeyFigures;
import org.bitstreamproject.verkstad.modelling.reading.KeyFigures.StepFigure;
import org.bitstreamproject.verkstad.modelling.reading.KeyFigures.Totals;

/** The figures a participant works out are those the program reads off any process: {@link KeyFigures}. */
public final class DrawnFlow implements FlowReader {

    @Override
    public Flow read(JsonObject process) {
        var model = model(process);
        var figures = KeyFigures.of(model);
        var totals = figures.totals().orElseThrow(() -> hindered(figures));
        return new Flow(
                totals(totals),
                figures.steps().stream().map(DrawnFlow::step).toList(),
                ways(model),
                totals.bottleneck().map(step -> step.node().id()).orElse(""));
    }

    private static Model model(JsonObject process) {
        try {
            return ModelJson.readSelfTold(process);
        } catch (NotAModel unreadable) {
            throw new NotWorked(unreadable.trouble());
        }
    }

    /** The first remark says what hinders; a model without activities has none. */
    private static NotWorked hindered(KeyFigures figures) {
        return figures.remarks().stream()
                .findFirst()
                .map(remark -> NotWorked.because(fault(remark.code()), remark.arguments()))
                .orElseGet(() -> NotWorked.because("fault.figure.no-activities"));
    }

    private static String fault(String hindrance) {
        return switch (hindrance) {
            case "endless" -> "fault.figure.endless";
            case "tangled" -> "fault.figure.tangled";
            case "no-times" -> "fault.figure.no-times";
            default -> throw new IllegalStateException(hindrance);
        };
    }

    private static LinkedHashMap<String, BigDecimal> totals(Totals totals) {
        var named = new LinkedHashMap<String, BigDecimal>();
        named.put("work", totals.work());
        named.put("waiting", totals.waiting());
        named.put("lead", totals.lead());
        totals.efficiency().ifPresent(share -> named.put("efficiency", share));
        totals.handovers().ifPresent(times -> named.put("handovers", times));
        return named;
    }

    private static Flow.Step step(StepFigure step) {
        return new Flow.Step(
                step.node().id(),
                Said.of(step.node()),
                step.performer().map(Said::of).orElse(""),
                step.node().number("minutes").orElse(BigDecimal.ZERO),
                step.node().number("waitHours").orElse(BigDecimal.ZERO),
                step.visits());
    }

    private static List<Flow.Way> ways(Model model) {
        return model.edges(EdgeType.FLOW).stream()
                .flatMap(edge -> way(model, edge).stream())
                .toList();
    }

    private static Optional<Flow.Way> way(Model model, Edge edge) {
        return edge.share()
                .map(share -> new Flow.Way(
                        name(model.node(edge.source())), Said.of(edge), share, name(model.node(edge.target()))));
    }

    private static String name(Optional<Node> node) {
        return node.map(Said::of).orElse("");
    }
}
