// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import java.util.Optional;
import java.util.function.Predicate;
import org.bitstreamproject.verkstad.casework.form.Drawn;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;
import org.bitstreamproject.verkstad.course.Rule;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Findings;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelFormat;
import org.bitstreamproject.verkstad.modelling.ModelVersion;
import org.bitstreamproject.verkstad.modelling.NodeType;

/** A model of a case with what the course's rules say about it. */
record CaseModel(ModelVersion version, Findings findings) {
    /** True while it holds nothing but what it was begun with, the process's own name. */
    boolean isEmpty() {
        return isEmpty(version);
    }

    static boolean isEmpty(ModelVersion version) {
        return isEmpty(version.model());
    }

    private static boolean isEmpty(Model model) {
        return model.nodes().stream()
                .allMatch(node -> node.type() == NodeType.PROCESS || node.type() == NodeType.FOCUS);
    }

    /** The same with the findings of these rules only. */
    CaseModel saying(Predicate<String> rules) {
        var said = findings.all().stream()
                .filter(finding -> rules.test(finding.rule()))
                .toList();
        return new CaseModel(version, new Findings(said, findings.notChecked(), findings.waived()));
    }

    Drawn drawn() {
        return drawn(version.model(), findings);
    }

    /** The model in this field of a frozen copy; empty when it was not drawn, or is none such as is asked for today. */
    static Optional<Model> frozen(FrozenCase copy, Field field) {
        return copy.model(field.id()).flatMap(json -> ModelFormat.stored(field.modelType(), field.stage(), json));
    }

    static Drawn drawn(Model model, Findings findings) {
        return new Drawn(
                isEmpty(model),
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
