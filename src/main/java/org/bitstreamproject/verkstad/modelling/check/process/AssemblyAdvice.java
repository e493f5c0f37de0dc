// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check.process;

import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.check.rule.Joined;
import org.bitstreamproject.verkstad.modelling.check.rule.Judge;
import org.bitstreamproject.verkstad.modelling.check.rule.Violation;

/** Advice on assembly-line diagrams: N-ASM. */
public final class AssemblyAdvice {

    public static final List<Judge> ALL = List.of(
            new Judge("N-ASM-02", AssemblyAdvice::neverWritten),
            new Judge("N-ASM-03", AssemblyAdvice::neverRead),
            new Judge("N-ASM-04", AssemblyAdvice::readTooEarly),
            new Judge("N-ASM-06", AssemblyAdvice::untouched),
            new Judge("N-ASM-08", AssemblyAdvice::ungrouped));

    private AssemblyAdvice() {}

    private static List<Violation> neverWritten(Model model) {
        var read = Joined.targets(model, EdgeType.READS);
        var written = Joined.targets(model, EdgeType.WRITES);
        return Violation.each(
                model,
                NodeType.LINE,
                line -> read.contains(line.id()) && !written.contains(line.id()) && !line.is("external", "true"));
    }

    private static List<Violation> neverRead(Model model) {
        var read = Joined.targets(model, EdgeType.READS);
        var written = Joined.targets(model, EdgeType.WRITES);
        return Violation.each(model, NodeType.LINE, line -> written.contains(line.id()) && !read.contains(line.id()));
    }

    /** Steps stand in the order of time; a line that is never written is N-ASM-02's business. */
    private static List<Violation> readTooEarly(Model model) {
        var place = new HashMap<String, Integer>();
        model.nodes(NodeType.STEP).forEach(step -> place.put(step.id(), place.size()));
        var firstWrite = new HashMap<String, Integer>();
        model.edges(EdgeType.WRITES)
                .forEach(edge -> firstWrite.merge(edge.target(), place.getOrDefault(edge.source(), 0), Math::min));
        var external = model.nodes(NodeType.LINE).stream()
                .filter(line -> line.is("external", "true"))
                .map(Node::id)
                .collect(Collectors.toSet());
        return model.edges(EdgeType.READS).stream()
                .filter(edge -> !external.contains(edge.target()) && firstWrite.containsKey(edge.target()))
                .filter(edge -> place.getOrDefault(edge.source(), 0) < firstWrite.getOrDefault(edge.target(), 0))
                .map(edge -> new Violation(
                        List.of(edge.source(), edge.target()),
                        List.of(Violation.named(model, edge.source()), Violation.named(model, edge.target()))))
                .toList();
    }

    private static List<Violation> untouched(Model model) {
        var touching = Joined.sources(model, EdgeType.READS, EdgeType.WRITES);
        return Violation.each(model, NodeType.STEP, step -> !touching.contains(step.id()));
    }

    private static List<Violation> ungrouped(Model model) {
        boolean references = model.edges().stream().anyMatch(edge -> edge.type() != EdgeType.FLOW);
        boolean grouped = model.edges().stream().anyMatch(edge -> edge.props().containsKey("useCase"));
        return Violation.unless(grouped || !references, List.<Node>of());
    }
}
