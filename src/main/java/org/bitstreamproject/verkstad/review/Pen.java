// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import java.util.List;
import org.bitstreamproject.verkstad.casework.FrozenCase;
import org.bitstreamproject.verkstad.course.CaseTemplate;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.domain.ReviewId;
import org.jspecify.annotations.Nullable;

/**
 * Whoever may write annotations, and on which copy; made by who has judged that.
 *
 * @param review null for an examiner
 * @param fields the models of the copy this person reads
 */
public record Pen(
        EnrolmentId author,
        PersonId person,
        @Nullable ReviewId review,
        FrozenCase frozen,
        List<CaseTemplate.Field> fields) {
    public Pen {
        fields = List.copyOf(fields);
    }

    /** An examiner's, for every model of a copy. */
    public static Pen examiner(EnrolmentId author, PersonId person, FrozenCase frozen, CaseTemplate template) {
        return new Pen(author, person, null, frozen, fields(frozen, template, all(template)));
    }

    /** The fields of these sections that hold a model in the copy. */
    static List<CaseTemplate.Field> fields(FrozenCase frozen, CaseTemplate template, List<String> sections) {
        return template.sections().stream()
                .filter(section -> sections.contains(section.id()))
                .flatMap(section -> section.fields().stream())
                .filter(field -> frozen.model(field.id()).isPresent())
                .toList();
    }

    private static List<String> all(CaseTemplate template) {
        return template.sections().stream().map(CaseTemplate.Section::id).toList();
    }

    Annotation.Source source() {
        return review == null ? Annotation.Source.TEACHER : Annotation.Source.REVIEW;
    }
}
