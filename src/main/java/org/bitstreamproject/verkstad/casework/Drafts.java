// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.casework.form.CaseForm;
import org.bitstreamproject.verkstad.course.CaseTemplate.FieldType;
import org.bitstreamproject.verkstad.course.Deadlines;
import org.bitstreamproject.verkstad.course.Rule;
import org.bitstreamproject.verkstad.modelling.ModelCheck;
import org.bitstreamproject.verkstad.modelling.ModelStore;
import org.bitstreamproject.verkstad.modelling.ModelVersion;
import org.bitstreamproject.verkstad.modelling.OwnedModels;
import org.bitstreamproject.verkstad.modelling.UnreadableModel;
import org.bitstreamproject.verkstad.modelling.Waivers;
import org.jspecify.annotations.Nullable;

/** Gathers what a case holds now, from its own texts and the models others keep for it. */
@Dependent
class Drafts {
    /** Kind of the owner of a case's models. */
    static final String OWNER = "CASE";

    private static final String ADVICE = "N-";

    /** Both countries keep the same time. */
    private static final ZoneId COURSE_ZONE = ZoneId.of("Europe/Stockholm");

    private final FieldTexts texts;
    private final CaseForms forms;
    private final ModelStore models;
    private final ModelCheck check;
    private final Waivers waivers;
    private final Deadlines deadlines;

    @Inject
    Drafts(
            FieldTexts texts,
            CaseForms forms,
            ModelStore models,
            ModelCheck check,
            Waivers waivers,
            Deadlines deadlines) {
        this.texts = texts;
        this.forms = forms;
        this.models = models;
        this.check = check;
        this.waivers = waivers;
        this.deadlines = deadlines;
    }

    CaseForm form(ProcessCase kase) {
        return forms.of(kase.edition());
    }

    Draft of(ProcessCase kase) {
        var form = form(kase);
        var written = texts.all(kase.id()).stream().collect(Collectors.toMap(FieldText::slot, Function.identity()));
        var stored = models.ofOwner(OWNER, kase.id().value());
        var drawn = models(kase, form, stored.readable());
        return new Draft(kase, form, written, drawn, unreadable(form, stored), courseEnd(kase, form, written));
    }

    /** Asked for only where the case tells of the time after. */
    private @Nullable LocalDate courseEnd(ProcessCase kase, CaseForm form, Map<String, FieldText> written) {
        var later = form.keyed(CaseForm.FOLLOW_UP).map(field -> field.id() + ".");
        if (later.isEmpty() || written.keySet().stream().noneMatch(slot -> slot.startsWith(later.get()))) {
            return null;
        }
        return deadlines.of(kase.edition()).values().stream()
                .max(Comparator.naturalOrder())
                .map(last -> last.atZone(COURSE_ZONE).toLocalDate())
                .orElse(null);
    }

    /** In the order of the case. */
    private static Map<String, UnreadableModel> unreadable(CaseForm form, OwnedModels stored) {
        var unreadable = new LinkedHashMap<String, UnreadableModel>();
        form.fields()
                .filter(field -> field.type() == FieldType.MODEL)
                .forEach(field -> Optional.ofNullable(stored.unreadable().get(field.id()))
                        .ifPresent(model -> unreadable.put(field.id(), model)));
        return unreadable;
    }

    private Map<String, CaseModel> models(ProcessCase kase, CaseForm form, Map<String, ModelVersion> stored) {
        var versions = new LinkedHashMap<String, ModelVersion>();
        form.fields()
                .filter(field -> field.type() == FieldType.MODEL)
                .forEach(field -> Optional.ofNullable(stored.get(field.id()))
                        .ifPresent(version -> versions.put(field.id(), version)));
        // as on the model's own page: what nobody drew yet says nothing about the others
        var all = versions.values().stream()
                .filter(version -> !CaseModel.isEmpty(version))
                .map(ModelVersion::model)
                .toList();
        var waived = waivers.of(versions.values());
        var drawn = new HashMap<String, CaseModel>();
        versions.forEach((field, version) -> {
            var findings = check.check(kase.edition(), version.model(), all, rules(form, field));
            drawn.put(field, new CaseModel(version, findings.waiving(waived.getOrDefault(version.uid(), List.of()))));
        });
        return drawn;
    }

    /**
     * The rules of the exercise whose model lies in this field, those that begin with a later milestone, and all advice, which
     * never blocks.
     */
    static Set<String> rules(CaseForm form, String field) {
        var own = form.course().exercises().stream()
                .filter(exercise -> field.equals(exercise.field()))
                .flatMap(exercise -> exercise.rules().stream());
        var advice = form.course().rules().stream()
                .filter(rule -> rule.id().startsWith(ADVICE) && rule.severity() != Rule.Severity.ERROR)
                .map(Rule::id);
        return Stream.of(own, advice, form.laterRules().of(field).stream())
                .flatMap(Function.identity())
                .collect(Collectors.toUnmodifiableSet());
    }
}
