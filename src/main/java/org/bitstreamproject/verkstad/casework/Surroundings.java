// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.casework.page.Control;
import org.bitstreamproject.verkstad.casework.page.ModelView;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;
import org.bitstreamproject.verkstad.course.Enrolments;
import org.bitstreamproject.verkstad.course.OrganisationInfo;
import org.bitstreamproject.verkstad.course.Organisations;
import org.bitstreamproject.verkstad.course.Participant;
import org.bitstreamproject.verkstad.course.Participants;
import org.bitstreamproject.verkstad.modelling.Finding;
import org.bitstreamproject.verkstad.modelling.ModelCheck;
import org.bitstreamproject.verkstad.modelling.ModelPicture;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;

/** What a case's fields show of other features: names, organisations, pictures of models. */
@Dependent
class Surroundings {
    private final Enrolments enrolments;
    private final Participants participants;
    private final Organisations organisations;
    private final ModelCheck check;
    private final ModelPicture picture;
    private final Texts texts;

    @Inject
    Surroundings(
            Enrolments enrolments,
            Participants participants,
            Organisations organisations,
            ModelCheck check,
            ModelPicture picture,
            Texts texts) {
        this.enrolments = enrolments;
        this.participants = participants;
        this.organisations = organisations;
        this.check = check;
        this.picture = picture;
        this.texts = texts;
    }

    FieldViews.Around of(Draft draft, Language reader) {
        return new Around(draft, reader);
    }

    ModelView model(Draft draft, Field field, Language reader) {
        var unreadable = draft.unreadable().get(field.id());
        if (unreadable != null) {
            return ModelView.unreadable(unreadable.path());
        }
        var model = draft.models().get(field.id());
        if (model == null) {
            return ModelView.NONE;
        }
        var svg = model.isEmpty() ? "" : picture.svg(model.version().model(), reader, model.findings());
        var errors = model.isEmpty() ? List.<Finding>of() : model.findings().errors();
        var others = model.isEmpty()
                ? List.<Finding>of()
                : model.findings().all().stream()
                        .filter(finding -> !finding.isError())
                        .toList();
        return new ModelView(
                model.version().path(),
                true,
                svg,
                words(draft, errors, reader),
                words(draft, others, reader),
                waived(draft, model, reader));
    }

    private static List<ModelView.Waived> waived(Draft draft, CaseModel model, Language reader) {
        return model.findings().waived().stream()
                .map(waived -> new ModelView.Waived(
                        waived.finding().rule(),
                        ModelCheck.message(draft.form().course(), waived.finding(), reader),
                        waived.waiver().reason()))
                .toList();
    }

    private List<ModelView.Note> words(Draft draft, List<Finding> findings, Language reader) {
        return findings.stream()
                .map(finding -> {
                    var rule = draft.form().course().rule(finding.rule());
                    return new ModelView.Note(
                            finding.rule(),
                            ModelCheck.message(draft.form().course(), finding, reader),
                            rule.map(known -> known.why(reader)).orElse(""),
                            rule.map(known -> known.example(reader)).orElse(""));
                })
                .toList();
    }

    private final class Around implements FieldViews.Around {
        private final Draft draft;
        private final Language reader;

        Around(Draft draft, Language reader) {
            this.draft = draft;
            this.reader = reader;
        }

        @Override
        public String nameOf(EnrolmentId enrolment) {
            return enrolments.find(enrolment).map(Participant::name).orElse("–");
        }

        @Override
        public String organisation() {
            return organisations.one(draft.kase().organisation()).name();
        }

        @Override
        public List<Control.Choice> others(String chosen) {
            var own = organisations.one(draft.kase().organisation()).id();
            return takingPart().stream()
                    .filter(organisation -> !organisation.id().equals(own))
                    .map(organisation -> new Control.Choice(
                            String.valueOf(organisation.id().value()),
                            organisation.name(),
                            FieldViews.isChosen(chosen, organisation.id().value())))
                    .toList();
        }

        @Override
        public ModelView model(Field field) {
            return Surroundings.this.model(draft, field, reader);
        }

        @Override
        public String dateLabel() {
            return texts.text(reader, "casework.date");
        }

        @Override
        public String words(String key, Object... args) {
            return texts.text(reader, key, args);
        }

        /** Only organisations of this edition: others are nobody's business. */
        private List<OrganisationInfo> takingPart() {
            var here = participants.inEdition(draft.kase().edition()).stream()
                    .map(Participant::organisation)
                    .collect(Collectors.toSet());
            return organisations.all().stream()
                    .filter(organisation -> here.contains(organisation.id()))
                    .toList();
        }
    }
}
