// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.casework.form.CaseForm;
import org.bitstreamproject.verkstad.modelling.ModelAccess;
import org.bitstreamproject.verkstad.modelling.ModelContext;
import org.bitstreamproject.verkstad.modelling.ModelOwner;
import org.bitstreamproject.verkstad.modelling.ModelStore;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Stage;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.jspecify.annotations.Nullable;

/** The models of a case: its members draw them, the teachers of the edition look at them, others read what is frozen. */
@Dependent
@Transactional
class CaseModelAccess implements ModelAccess {
    private final ProcessCases cases;
    private final CaseForms forms;
    private final Texts texts;
    private final CaseAccessLog accesses;
    private final ModelStore models;
    private final Submissions submissions;

    @Inject
    CaseModelAccess(
            ProcessCases cases,
            CaseForms forms,
            Texts texts,
            CaseAccessLog accesses,
            ModelStore models,
            Submissions submissions) {
        this.cases = cases;
        this.forms = forms;
        this.texts = texts;
        this.accesses = accesses;
        this.models = models;
        this.submissions = submissions;
    }

    @Override
    public String ownerKind() {
        return Drafts.OWNER;
    }

    @Override
    public Optional<ModelContext> context(SessionInfo reader, ModelOwner owner) {
        var kase = ofEdition(reader, owner).orElse(null);
        if (kase == null) {
            return Optional.empty();
        }
        if (isMember(reader, kase)) {
            var why = kase.isOpen() ? null : texts.text(reader.language(), "casework.error.case-closed");
            return Optional.of(context(kase, owner.field(), reader, true, why));
        }
        if (!ReadCase.teaches(reader)) {
            accesses.refused(kase.id(), reader.enrolment());
            return Optional.empty();
        }
        accesses.read(kase.id(), reader.enrolment());
        return Optional.of(
                context(kase, owner.field(), reader, false, texts.text(reader.language(), "casework.model.read-only")));
    }

    @Override
    public Optional<ModelOwner> asIsOf(SessionInfo reader, ModelOwner owner) {
        var form = forms.of(reader.edition());
        var future = form.field(owner.field());
        return !Stage.TO_BE.name().equals(future.stage())
                ? Optional.empty()
                : form.fields()
                        .filter(field -> Stage.AS_IS.name().equals(field.stage()))
                        .filter(field -> Objects.equals(field.modelType(), future.modelType()))
                        .findFirst()
                        .map(field -> new ModelOwner(owner.kind(), owner.id(), field.id()));
    }

    /** Those that are begun: what nobody drew yet says nothing about the others. */
    @Override
    public List<Beside> beside(SessionInfo reader, ModelOwner owner, Set<ModelType> needed) {
        var kase = ofEdition(reader, owner).filter(found -> isMember(reader, found) || ReadCase.teaches(reader));
        var types = needed.stream().map(ModelType::name).collect(Collectors.toSet());
        if (kase.isEmpty() || types.isEmpty()) {
            return List.of();
        }
        var drawn = models.ofOwner(owner.kind(), owner.id()).readable();
        return forms.of(kase.get().edition())
                .fields()
                .filter(field -> types.contains(String.valueOf(field.modelType())))
                .filter(field -> !field.id().equals(owner.field()))
                .flatMap(field -> Stream.ofNullable(drawn.get(field.id()))
                        .filter(version -> !CaseModel.isEmpty(version))
                        .map(version -> new Beside(field.label().in(reader.language()), version)))
                .toList();
    }

    @Override
    public boolean isConfidential(ModelOwner owner) {
        return cases.find(new CaseId(owner.id()))
                .filter(kase -> !kase.confidentiality().isForEverybody())
                .isPresent();
    }

    /** Assistants look and say; to let a finding stand is for whoever answers for the grade. */
    @Override
    public boolean mayWaive(SessionInfo reader, ModelOwner owner) {
        return (reader.is(Role.TEACHER) || reader.has(Grant.EXAMINER))
                && ofEdition(reader, owner)
                        .filter(kase -> !isMember(reader, kase))
                        .isPresent();
    }

    private Optional<ProcessCase> ofEdition(SessionInfo reader, ModelOwner owner) {
        return cases.find(new CaseId(owner.id()))
                .filter(found -> found.edition().equals(reader.edition()));
    }

    private boolean isMember(SessionInfo reader, ProcessCase kase) {
        return cases.ofMember(reader.enrolment()).filter(kase::equals).isPresent();
    }

    /** @param own for a member of the case */
    private ModelContext context(
            ProcessCase kase, String field, SessionInfo reader, boolean own, @Nullable String readOnly) {
        CaseForm form = forms.of(kase.edition());
        var drawn = form.field(field);
        return new ModelContext(
                drawn.label().in(reader.language()),
                drawn.help() == null ? "" : drawn.help().in(reader.language()),
                own ? "/case?section=" + form.sectionOf(field) + "#" + field : "/case/" + kase.uid(),
                texts.text(reader.language(), own ? "casework.back" : "casework.back.read"),
                kase.language(),
                readOnly,
                rules(kase, form, field),
                null);
    }

    /** Those that the case is judged by on its way to the next milestone. */
    private Set<String> rules(ProcessCase kase, CaseForm form, String field) {
        var all = Drafts.rules(form, field);
        if (form.laterRules().of(field).isEmpty()) {
            return all;
        }
        var ahead = ShowCase.ahead(form, submissions.receipts(kase.id()));
        return all.stream()
                .filter(rule -> ahead.isEmpty() || form.laterRules().isSaid(rule, field, ahead.get()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
