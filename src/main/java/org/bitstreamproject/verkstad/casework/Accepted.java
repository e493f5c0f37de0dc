// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.casework.form.CaseForm;
import org.bitstreamproject.verkstad.casework.form.Drawn;
import org.bitstreamproject.verkstad.casework.form.Filled;
import org.bitstreamproject.verkstad.casework.form.Gate;
import org.bitstreamproject.verkstad.casework.form.Remark;
import org.bitstreamproject.verkstad.casework.form.Thawed;
import org.bitstreamproject.verkstad.course.CaseTemplate.FieldType;
import org.bitstreamproject.verkstad.course.Milestone;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelCheck;

/**
 * A milestone that was accepted is not judged anew. When a newer version of the course or of the program asks for more, what
 * the accepted copy lacked, and the faults it had, hold no later milestone back: they are told and sent along. Personal data
 * is never let through.
 */
@Dependent
class Accepted {
    private static final String PERSONAL_DATA = "PII-";
    private static final Set<String> EMPTY = Set.of(Gate.EMPTY, "BAS-01");

    private final Submissions submissions;
    private final ModelCheck check;

    @Inject
    Accepted(Submissions submissions, ModelCheck check) {
        this.submissions = submissions;
        this.check = check;
    }

    /**
     * What the rules say about a case.
     *
     * @param standing worst first; an error among them holds the milestone back
     * @param since what only newer demands would hold back
     */
    record Judged(List<Remark> standing, List<Remark> since) {
        List<Remark> blocking() {
            return standing.stream().filter(Remark::blocks).toList();
        }
    }

    /** A fault, wherever in a text or table it stands. */
    private record Fault(String rule, String field, List<String> elements) {
        static Fault of(Remark remark) {
            return new Fault(remark.rule(), remark.field(), remark.elements());
        }

        static Fault of(JsonObject waived) {
            var elements = waived.getJsonArray("elements").getValuesAs(JsonString::getString);
            return new Fault(waived.getString("rule"), waived.getString("field"), elements);
        }
    }

    /** @param receipts of the case */
    Judged judge(Draft draft, List<Receipt> receipts, Milestone milestone) {
        var remarks = draft.remarks(milestone);
        var last = furthest(draft.form(), receipts).orElse(null);
        if (last == null || remarks.stream().noneMatch(remark -> isBefore(draft, remark, last))) {
            return new Judged(remarks, List.of());
        }
        var old = faults(draft, last);
        var lacking = old.stream()
                .filter(remark -> EMPTY.contains(remark.rule()) && remark.slot().equals(remark.field()))
                .map(Remark::field)
                .collect(Collectors.toSet());
        var faults = old.stream().map(Fault::of).collect(Collectors.toCollection(HashSet::new));
        var split = remarks.stream()
                .collect(Collectors.partitioningBy(remark -> isBefore(draft, remark, last)
                        && (lacking.contains(remark.field()) || faults.contains(Fault.of(remark)))));
        return new Judged(split.getOrDefault(false, List.of()), split.getOrDefault(true, List.of()));
    }

    /** Only what the accepted milestone asks for by today's template can have been asked for since. */
    private static boolean isBefore(Draft draft, Remark remark, Milestone last) {
        return remark.blocks()
                && !remark.rule().startsWith(PERSONAL_DATA)
                && draft.form().isDue(draft.form().field(remark.field()), last);
    }

    private static Optional<Milestone> furthest(CaseForm form, List<Receipt> receipts) {
        return receipts.stream()
                .flatMap(receipt -> form.milestone(receipt.milestone()).stream())
                .max(Comparator.comparingInt(form.milestones()::indexOf));
    }

    /** What today's rules would have said about the copy. What was waived then was no fault, and must not become an old one. */
    private List<Remark> faults(Draft draft, Milestone last) {
        return submissions
                .latestOf(draft.kase().id(), last.id())
                .map(copy -> faults(draft, copy, last))
                .orElse(List.of());
    }

    private List<Remark> faults(Draft draft, FrozenCase copy, Milestone last) {
        var waived = copy.waived().stream().map(Fault::of).collect(Collectors.toSet());
        return Draft.remarks(filled(draft, copy, last), last, draft.courseEnd()).stream()
                .filter(Remark::blocks)
                .filter(remark -> !waived.contains(Fault.of(remark)))
                .toList();
    }

    private Filled filled(Draft draft, FrozenCase copy, Milestone last) {
        var form = draft.form();
        var models = new HashMap<String, Model>();
        form.fields()
                .filter(field -> field.type() == FieldType.MODEL)
                .forEach(field -> CaseModel.frozen(copy, field).ifPresent(model -> models.put(field.id(), model)));
        var beside = beside(draft, models, last);
        var drawn = new HashMap<String, Drawn>();
        models.forEach((field, model) -> {
            var rules = said(form, field, last);
            var findings = check.check(draft.kase().edition(), model, beside, rules);
            drawn.put(field, CaseModel.drawn(model, findings));
        });
        return new Filled(form, Thawed.of(form, copy.fields()), drawn);
    }

    /** The copy's models, and what has been drawn since of those it was not asked for. */
    private static Collection<Model> beside(Draft draft, Map<String, Model> copy, Milestone last) {
        var beside = new HashMap<>(copy);
        draft.models().forEach((field, model) -> {
            if (!model.isEmpty() && draft.form().isDue(draft.form().field(field), last)) {
                beside.putIfAbsent(field, model.version().model());
            }
        });
        return beside.values();
    }

    private static Set<String> said(CaseForm form, String field, Milestone last) {
        return Drafts.rules(form, field).stream()
                .filter(rule -> form.laterRules().isSaid(rule, field, last))
                .collect(Collectors.toSet());
    }
}
