// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import org.bitstreamproject.verkstad.casework.form.Drawn;
import org.bitstreamproject.verkstad.course.Rule;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Findings;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelVersion;
import org.bitstreamproject.verkstad.modelling.NodeType;

/** A model of a case with what the course's rules say about it. */
record CaseModel(ModelVersion version, Findings findings) {
    /** True while it holds nothing but what it was begun with, the process's own name. */
    boolean isEmpty() {
        return isEmpty(version);
    }

    static boolean isEmpty(ModelVersion version) {
        return version.model().nodes().stream()
                .allMatch(node -> node.type() == NodeType.PROCESS || node.type() == NodeType.FOCUS);
    }

    Drawn drawn() {
        var model = version.model();
        return new Drawn(
                isEmpty(),
                findings.all().stream()
                        .map(finding -> new Drawn.Found(
                                finding.rule(),
                                Rule.Severity.valueOf(finding.severity().name()),
                                finding.elements(),
                                finding.args()))
                        .toList(),
                model.nodes(NodeType.ACTIVITY).stream()
                        .map(node -> new Drawn.Step(
                                node.id(),
                                node.label(),
                                node.prop("minutes").orElse(""),
                                node.prop("mode").orElse(""),
                                node.prop("valueClass").orElse(""),
                                node.prop("disposition").orElse("")))
                        .toList(),
                (int) model.edges(EdgeType.MESSAGE).stream()
                        .filter(message -> !message.source().equals(message.target()))
                        .filter(message -> isInside(model, message.source()) && isInside(model, message.target()))
                        .count());
    }

    /** The one the service is for hands nothing over. */
    private static boolean isInside(Model model, String participant) {
        return model.node(participant)
                .filter(node -> !node.is("kind", "customer"))
                .isPresent();
    }
}
