// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.casework.form.CaseForm;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;
import org.bitstreamproject.verkstad.course.CaseTemplate.FieldType;
import org.bitstreamproject.verkstad.modelling.ModelCheck;
import org.bitstreamproject.verkstad.modelling.ModelOwner;
import org.bitstreamproject.verkstad.modelling.ModelStore;

/** Gathers what a case holds now, from its own texts and the models others keep for it. */
@Dependent
class Drafts {
    /** Kind of the owner of a case's models. */
    static final String OWNER = "CASE";

    private final FieldTexts texts;
    private final CaseForms forms;
    private final ModelStore models;
    private final ModelCheck check;

    @Inject
    Drafts(FieldTexts texts, CaseForms forms, ModelStore models, ModelCheck check) {
        this.texts = texts;
        this.forms = forms;
        this.models = models;
        this.check = check;
    }

    CaseForm form(ProcessCase kase) {
        return forms.of(kase.edition());
    }

    Draft of(ProcessCase kase) {
        var form = form(kase);
        var written = texts.all(kase.id()).stream().collect(Collectors.toMap(FieldText::slot, Function.identity()));
        return new Draft(kase, form, written, models(kase, form));
    }

    private Map<String, CaseModel> models(ProcessCase kase, CaseForm form) {
        var drawn = new HashMap<String, CaseModel>();
        form.fields()
                .filter(field -> field.type() == FieldType.MODEL)
                .forEach(field -> model(kase, form, field).ifPresent(model -> drawn.put(field.id(), model)));
        return drawn;
    }

    private Optional<CaseModel> model(ProcessCase kase, CaseForm form, Field field) {
        return models.latest(new ModelOwner(OWNER, kase.id().value(), field.id()))
                .map(version ->
                        new CaseModel(version, check.check(kase.edition(), version.model(), rules(form, field.id()))));
    }

    /** The rules of the exercise whose model lies in this field. */
    static Set<String> rules(CaseForm form, String field) {
        return form.course().exercises().stream()
                .filter(exercise -> field.equals(exercise.field()))
                .flatMap(exercise -> exercise.rules().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
