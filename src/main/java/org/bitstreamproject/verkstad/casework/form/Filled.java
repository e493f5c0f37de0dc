// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;

/**
 * Everything the rules look at: what is written, with the template's defaults, and what is drawn.
 *
 * @param models by field id
 */
public record Filled(CaseForm form, Answers answers, Map<String, Drawn> models) {
    private static final Set<String> DISCLOSING = Set.of("APPLICATION", "FORM", "REPORTING");
    private static final BigDecimal ABOVE = BigDecimal.valueOf(3000);
    private static final Map<String, String> CHANGES = Map.of(
            "removed", "ELIMINATE",
            "simplified", "SIMPLIFY",
            "merged", "MERGE",
            "moved", "MOVE",
            "automated", "AUTOMATE");

    public Filled {
        models = Map.copyOf(models);
        answers = answers.withDefaults(form);
    }

    public Drawn model(String field) {
        return models.getOrDefault(field, Drawn.NOTHING);
    }

    /** The model that a field is taken from. */
    public Drawn source(Field field) {
        return field.from() == null ? Drawn.NOTHING : model(Objects.requireNonNull(field.from()));
    }

    /** What is written in the field with this key; empty when nothing is, or the course has no such field. */
    public String text(String key) {
        return form.keyed(key).map(field -> answers.of(field.id())).orElse("");
    }

    /** A figure that is known. */
    public Optional<BigDecimal> figure(String key) {
        return Optional.of(text(key)).filter(text -> !text.isEmpty()).map(BigDecimal::new);
    }

    /** False for a field that does not concern this case. */
    public boolean isAsked(Field field) {
        var when = field.requiredWhen();
        if (field.rules().contains("BAS-04")) {
            return stateRuleBinds() && !isDigital();
        }
        return when == null || when.holds(answers.of(when.field()));
    }

    /** BAS-04: a Norwegian state body, something people send in, strictly more than 3,000 a year. */
    public boolean stateRuleBinds() {
        return text(CaseForm.ORGANISATION_TYPE).equals("NO_STATE")
                && DISCLOSING.contains(text("serviceKind"))
                && figure("annualVolume")
                        .filter(volume -> volume.compareTo(ABOVE) > 0)
                        .isPresent();
    }

    /** Whether the new process has a digital step, or people serve themselves in it. */
    public boolean isDigital() {
        return form.keyed("processToBe").stream()
                        .flatMap(field -> model(field.id()).steps().stream())
                        .filter(step -> !step.disposition().equals("removed"))
                        .anyMatch(step -> Set.of("digital", "auto").contains(step.mode())
                                || step.disposition().equals("automated"))
                || changes().contains("SELF_SERVICE")
                || changes().contains("AUTOMATE");
    }

    /** The kinds of change, as chosen, else as the steps of the new process say. */
    public List<String> changes() {
        return form.keyed("changeKinds").map(this::chosenOrDrawn).orElse(List.of());
    }

    /** What the model says, in the order of the options. */
    public List<String> drawnChanges(Field field) {
        var said = source(field).steps().stream()
                .map(step -> CHANGES.getOrDefault(step.disposition(), ""))
                .toList();
        return field.options().stream()
                .map(option -> option.code())
                .filter(said::contains)
                .toList();
    }

    private List<String> chosenOrDrawn(Field field) {
        var chosen = answers.of(field.id());
        return chosen.isEmpty() ? drawnChanges(field) : List.of(chosen.split(","));
    }
}
