// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.casework.FrozenCase;
import org.bitstreamproject.verkstad.casework.Submissions;
import org.bitstreamproject.verkstad.course.CaseTemplate;
import org.bitstreamproject.verkstad.course.Cohorts;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.course.Enrolments;
import org.bitstreamproject.verkstad.course.Participant;
import org.bitstreamproject.verkstad.modelling.ModelElements;
import org.bitstreamproject.verkstad.modelling.ModelNote;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.SubmissionId;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.bitstreamproject.verkstad.shared.web.Texts;

/** Annotations in the reader's words. */
@Dependent
class AnnotationNotes {
    private final Annotations annotations;
    private final Submissions submissions;
    private final CoursePackages packages;
    private final Enrolments enrolments;
    private final Cohorts cohorts;
    private final ModelElements elements;
    private final Texts texts;

    @Inject
    AnnotationNotes(
            Annotations annotations,
            Submissions submissions,
            CoursePackages packages,
            Enrolments enrolments,
            Cohorts cohorts,
            ModelElements elements,
            Texts texts) {
        this.annotations = annotations;
        this.submissions = submissions;
        this.packages = packages;
        this.enrolments = enrolments;
        this.cohorts = cohorts;
        this.elements = elements;
        this.texts = texts;
    }

    /** As which the reader sees one, and whether what it is about is on the page beside it. */
    record As(ReviewView.Mode mode, boolean here) {}

    /** In the order given. */
    List<ModelNote> of(SessionInfo reader, List<Annotation> some, Function<Annotation, As> as) {
        if (some.isEmpty()) {
            return List.of();
        }
        var copies = submissions.all(
                some.stream().map(Annotation::submission).distinct().toList());
        var marks = annotations.marks(some);
        var people = some.stream()
                .map(Annotation::author)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), enrolments::find));
        var names = new Names(reader, copies);
        return some.stream()
                .map(annotation -> note(
                        annotation,
                        as.apply(annotation),
                        Optional.ofNullable(marks.get(annotation.id())),
                        people,
                        names))
                .toList();
    }

    private ModelNote note(
            Annotation annotation,
            As as,
            Optional<AnnotationMark> mark,
            Map<EnrolmentId, Optional<Participant>> people,
            Names names) {
        var language = names.reader.language();
        var author = people.getOrDefault(annotation.author(), Optional.empty());
        return new ModelNote(
                annotation.uid(),
                annotation.element(),
                names.of(annotation),
                as.here(),
                texts.text(language, "annotation.kind." + annotation.kind()),
                annotation.text(),
                author.map(person -> cohorts.one(person.cohort()).language().code())
                        .orElse(language.code()),
                author(annotation, as.mode(), author, language),
                annotation.at(),
                names.copy(annotation),
                as.mode() == ReviewView.Mode.AUTHOR,
                mark.map(AnnotationMark::mark).orElse(null),
                mark.map(AnnotationMark::reply).orElse(""),
                "/annotation/" + annotation.uid());
    }

    /** Reviewers by name, as reviews are; examiners by name among themselves, as decisions are, and by office for the group. */
    private String author(
            Annotation annotation, ReviewView.Mode mode, Optional<Participant> author, Language language) {
        boolean byOffice = annotation.source() == Annotation.Source.TEACHER && mode == ReviewView.Mode.AUTHOR;
        return byOffice
                ? texts.text(language, "annotation.examiner")
                : author.map(Participant::name).orElse("");
    }

    /** What elements were called in the copies. */
    private final class Names {
        private final SessionInfo reader;
        private final Map<SubmissionId, FrozenCase> copies;
        private final Map<String, Map<String, String>> known = new HashMap<>();

        Names(SessionInfo reader, Map<SubmissionId, FrozenCase> copies) {
            this.reader = reader;
            this.copies = copies;
        }

        String of(Annotation annotation) {
            var copy = copies.get(annotation.submission());
            if (copy == null || annotation.element().isEmpty()) {
                return "";
            }
            return known.computeIfAbsent(
                            copy.receipt().uid() + " " + annotation.field(), any -> called(copy, annotation.field()))
                    .getOrDefault(annotation.element(), "");
        }

        private Map<String, String> called(FrozenCase copy, String field) {
            return packages.of(reader.edition()).caseTemplate().sections().stream()
                    .map(CaseTemplate.Section::fields)
                    .flatMap(List::stream)
                    .filter(one -> one.id().equals(field))
                    .findFirst()
                    .flatMap(one -> Figures.model(copy, one))
                    .map(model -> elements.of(model, reader.language()))
                    .orElse(List.of())
                    .stream()
                    .collect(Collectors.toMap(ModelElements.Element::id, ModelElements.Element::called));
        }

        String copy(Annotation annotation) {
            var copy = copies.get(annotation.submission());
            return copy == null
                    ? ""
                    : texts.text(
                            reader.language(),
                            "annotation.about",
                            copy.receipt().milestone(),
                            copy.receipt().number());
        }
    }
}
