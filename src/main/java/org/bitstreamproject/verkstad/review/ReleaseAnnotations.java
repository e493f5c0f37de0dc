// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bitstreamproject.verkstad.course.CaseTemplate;
import org.bitstreamproject.verkstad.modelling.NoteList;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** Lets a group read what an examiner has said of its models: the examiner's own, and just those that are named. */
@Dependent
public class ReleaseAnnotations {
    private final Annotations annotations;
    private final AnnotationNotes notes;
    private final Clock clock;

    @Inject
    ReleaseAnnotations(Annotations annotations, AnnotationNotes notes, Clock clock) {
        this.annotations = annotations;
        this.notes = notes;
        this.clock = clock;
    }

    /** Of all these cases and examiners, in the order in which they were written. One query, without their words. */
    public List<Unreleased> of(Collection<CaseId> cases) {
        return cases.isEmpty() ? List.of() : annotations.unreleased(cases);
    }

    /** The reader's own of a case in words, by model in the order of the template. */
    public List<ReviewView.AnnotatedModel> own(SessionInfo reader, CaseId kase, CaseTemplate template) {
        var own = annotations.ofCase(kase).stream()
                .filter(annotation -> annotation.isWaitingFor(reader.enrolment()))
                .toList();
        var told = notes.of(reader, own, any -> new AnnotationNotes.As(ReviewView.Mode.TEACHER, false));
        return template.sections().stream()
                .flatMap(section -> section.fields().stream())
                .filter(field ->
                        own.stream().anyMatch(annotation -> annotation.field().equals(field.id())))
                .map(field -> new ReviewView.AnnotatedModel(
                        field.id(),
                        field.label().in(reader.language()),
                        NoteList.of(
                                IntStream.range(0, own.size())
                                        .filter(at -> own.get(at).field().equals(field.id()))
                                        .mapToObj(told::get)
                                        .toList(),
                                List.of())))
                .toList();
    }

    /**
     * From now on the group reads them.
     *
     * @return how many: none that it read before, that counts no more, or that somebody else has written
     */
    public int release(EnrolmentId author, CaseId kase, Set<String> uids) {
        var waiting = annotations.ofCase(kase).stream()
                .filter(annotation -> uids.contains(annotation.uid()) && annotation.isWaitingFor(author))
                .toList();
        waiting.forEach(annotation -> annotation.release(clock.instant()));
        annotations.flush();
        return waiting.size();
    }
}
