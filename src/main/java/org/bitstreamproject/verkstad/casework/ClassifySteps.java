// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;
import org.bitstreamproject.verkstad.course.CaseTemplate.FieldType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelOwner;
import org.bitstreamproject.verkstad.modelling.ModelStore;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.PersonId;

/** Says of each activity of a model what it is worth: the class stands in the model itself, as one change. */
@Dependent
@Transactional
public class ClassifySteps {
    private static final String WAS = "-was";
    private final ProcessCases cases;
    private final Drafts drafts;
    private final ModelStore models;

    @Inject
    ClassifySteps(ProcessCases cases, Drafts drafts, ModelStore models) {
        this.cases = cases;
        this.drafts = drafts;
        this.models = models;
    }

    /**
     * Only what the writer changed is changed, so that two may classify at once.
     *
     * @param typed activity → class, and activity with {@code -was} → class that was shown
     * @return the section the field stands in
     * @throws ClassedMeanwhile when somebody gave one of the same steps another class since it was shown
     */
    public String classify(EnrolmentId who, PersonId person, String uid, String field, Map<String, String> typed) {
        var kase = cases.ofMember(uid, who);
        if (!kase.isOpen()) {
            throw new CaseClosed();
        }
        var form = drafts.form(kase);
        var table = form.fields()
                .filter(any -> any.id().equals(field) && any.type() == FieldType.ACTIVITIES)
                .findFirst()
                .orElseThrow(NotVisible::new);
        var owner = new ModelOwner(Drafts.OWNER, kase.id().value(), String.valueOf(table.from()));
        var newest = models.latest(owner).orElseThrow(NotVisible::new);
        refuseConflict(newest.model(), table.columns().get(1).key(), typed);
        var changed = classified(newest.model(), table, typed);
        if (!changed.equals(newest.model())) {
            models.save(newest.uid(), newest.number(), changed, "classify", person);
        }
        return form.sectionOf(field);
    }

    private static void refuseConflict(Model model, String attribute, Map<String, String> typed) {
        var steps = model.nodes().stream()
                .filter(node -> isNew(node, typed) && typed.containsKey(node.id() + WAS))
                .filter(node -> {
                    var stored = node.prop(attribute).orElse("");
                    return !stored.equals(typed.get(node.id() + WAS)) && !stored.equals(typed.get(node.id()));
                })
                .map(Node::label)
                .collect(Collectors.joining(", "));
        if (!steps.isEmpty()) {
            throw new ClassedMeanwhile(steps);
        }
    }

    private static Model classified(Model model, Field table, Map<String, String> typed) {
        var column = table.columns().get(1);
        return model.with(
                model.nodes().stream()
                        .map(node -> isNew(node, typed)
                                        && (typed.getOrDefault(node.id(), "").isEmpty()
                                                || column.options().stream()
                                                        .anyMatch(option ->
                                                                option.code().equals(typed.get(node.id()))))
                                ? node.with(column.key(), typed.getOrDefault(node.id(), ""))
                                : node)
                        .toList(),
                model.edges());
    }

    private static boolean isNew(Node node, Map<String, String> typed) {
        return node.type() == NodeType.ACTIVITY
                && typed.containsKey(node.id())
                && !typed.getOrDefault(node.id(), "").equals(typed.getOrDefault(node.id() + WAS, ""));
    }
}
