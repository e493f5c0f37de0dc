// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.remark;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.Rule;
import org.bitstreamproject.verkstad.course.Rule.Phase;
import org.bitstreamproject.verkstad.modelling.Finding;
import org.bitstreamproject.verkstad.modelling.Findings;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelAccess.Beside;
import org.bitstreamproject.verkstad.modelling.ModelCheck;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.check.Checker;
import org.bitstreamproject.verkstad.modelling.notation.Said;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.jspecify.annotations.Nullable;

/** Puts findings into the words of the course. */
public final class RemarkWords {

    private static final String WHOLE = "process";

    private final CoursePackage course;
    private final Model model;
    private final Language reader;
    private final Collection<Beside> beside;
    private final Map<PersonId, String> names;

    /** @param beside models it was compared with @param names of those who waived something */
    public RemarkWords(
            CoursePackage course,
            Model model,
            Language reader,
            Collection<Beside> beside,
            Map<PersonId, String> names) {
        this.course = course;
        this.model = model;
        this.reader = reader;
        this.beside = List.copyOf(beside);
        this.names = Map.copyOf(names);
    }

    public Remarks of(Findings findings, boolean mayWaive) {
        return new Remarks(
                findings.all().stream().map(finding -> remark(finding, null)).toList(),
                findings.waived().stream().map(this::waived).toList(),
                findings.notChecked().stream()
                        .map(rule -> new Unchecked(
                                rule,
                                course.rule(rule)
                                        .flatMap(known -> Checker.needs(rule))
                                        .orElse(null)))
                        .toList(),
                mayWaive);
    }

    private Remark waived(Findings.Waived waived) {
        var waiver = waived.waiver();
        return remark(
                waived.finding(),
                new Remark.Waived(
                        waiver.reason(), names.getOrDefault(waiver.by(), "–"), waiver.at(), waiver.element()));
    }

    private Remark remark(Finding finding, Remark.@Nullable Waived waived) {
        var rule = course.rule(finding.rule());
        var node = finding.elements().stream()
                .flatMap(id -> model.node(id).stream())
                .findFirst()
                .filter(found -> found.type() != NodeType.PROCESS);
        return new Remark(
                finding.rule(),
                finding.severity(),
                rule.map(Rule::phase).orElse(Phase.SUBMIT),
                ModelCheck.message(course, finding, reader),
                rule.map(known -> known.why(reader)).orElse(""),
                rule.map(known -> known.example(reader)).orElse(""),
                node.map(Node::id).orElse(WHOLE),
                node.map(Said::of).orElse(""),
                finding.at(),
                finding.elements(),
                other(finding.rule()).orElse(null),
                waived);
    }

    private Optional<Remark.Other> other(String rule) {
        return Checker.needs(rule)
                .flatMap(needed -> beside.stream()
                        .filter(other -> needed.is(other.version().model()))
                        .findFirst()
                        .map(other ->
                                new Remark.Other(other.title(), other.version().path())));
    }
}
