// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.casework.Cases;
import org.bitstreamproject.verkstad.course.CaseTemplate;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.modelling.ModelElements;
import org.bitstreamproject.verkstad.modelling.ModelNote;
import org.bitstreamproject.verkstad.modelling.ModelStore;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.EventLog;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** Those whose model it is read an annotation, say how they take it, and may answer once in words. */
@Dependent
@Transactional
public class TakeAnnotation {
    private final Annotations annotations;
    private final AnnotationSight sight;
    private final AnnotationNotes notes;
    private final Cases cases;
    private final ModelStore models;
    private final ModelElements elements;
    private final CoursePackages packages;
    private final EventLog events;
    private final Clock clock;

    @Inject
    TakeAnnotation(
            Annotations annotations,
            AnnotationSight sight,
            AnnotationNotes notes,
            Cases cases,
            ModelStore models,
            ModelElements elements,
            CoursePackages packages,
            EventLog events,
            Clock clock) {
        this.annotations = annotations;
        this.sight = sight;
        this.notes = notes;
        this.cases = cases;
        this.models = models;
        this.elements = elements;
        this.packages = packages;
        this.events = events;
        this.clock = clock;
    }

    /** One annotation. @param title of its model @param model path of the model's page, empty when nobody has drawn it */
    public record Seen(ModelNote note, String title, String model) {}

    /** How it is taken. @param words the answer, empty when it is only read */
    public record Taken(ModelNote.Mark mark, String words) {
        public Taken {
            words = words.replace("\r\n", "\n").strip();
        }
    }

    private record Found(Annotation annotation, ReviewView.Mode mode) {}

    /** @throws NotVisible for everybody but the authors and those who teach them, once it is meant to be read */
    public Seen see(SessionInfo reader, String uid) {
        var found = find(reader, uid);
        var annotation = found.annotation();
        var owner = Cases.model(annotation.kase(), annotation.field());
        var kept = models.only(owner);
        var version = Optional.ofNullable(kept.readable().get(owner.field()));
        // of what cannot be read nobody knows what has been taken away
        boolean here = annotation.element().isEmpty()
                || kept.unreadable().containsKey(owner.field())
                || version.filter(latest -> elements.shown(latest, List.of(annotation.about()))
                                .contains(annotation.about()))
                        .isPresent();
        var note = notes.of(reader, List.of(annotation), any -> new AnnotationNotes.As(found.mode(), here))
                .get(0);
        return new Seen(
                note,
                title(reader, annotation.field()),
                models.begun(owner).map(model -> "/model/" + model).orElse(""));
    }

    /**
     * @throws NotVisible for everybody but the authors
     * @throws ReplyStands when it was answered in other words before
     * @throws AnnotationRefused when words are sent with the mark "read", or none as an answer, or too many
     * @throws NationalIdRefused before anything is stored
     */
    public void take(SessionInfo author, String uid, Taken taken) {
        var found = find(author, uid);
        if (found.mode() != ReviewView.Mode.AUTHOR) {
            throw new NotVisible();
        }
        if (!taken.words().isEmpty()) {
            AnnotationRefused.check(taken.words());
        }
        NationalIdRefused.check(List.of(taken.words()));
        var annotation = found.annotation();
        var stored = annotations.marks(List.of(annotation)).get(annotation.id());
        var mark = stored == null ? new AnnotationMark(annotation) : stored;
        mark.say(taken.mark(), taken.words(), author.enrolment(), clock.instant());
        if (stored == null) {
            annotations.add(mark);
        }
        annotations.flush();
        var facts = Json.createObjectBuilder()
                .add("mark", mark.mark().name())
                .add("replied", !taken.words().isEmpty())
                .build();
        events.append(author.enrolment(), "review.annotation-marked", "annotation:" + uid, facts);
    }

    private Found find(SessionInfo reader, String uid) {
        return annotations
                .find(uid)
                .flatMap(annotation -> cases.one(annotation.kase())
                        .flatMap(kase -> sight.of(reader, annotation, kase))
                        .filter(mode -> mode == ReviewView.Mode.AUTHOR || mode == ReviewView.Mode.TEACHER)
                        .map(mode -> new Found(annotation, mode)))
                .orElseThrow(NotVisible::new);
    }

    private String title(SessionInfo reader, String field) {
        return packages.of(reader.edition()).caseTemplate().sections().stream()
                .map(CaseTemplate.Section::fields)
                .flatMap(List::stream)
                .filter(one -> one.id().equals(field))
                .map(one -> one.label().in(reader.language()))
                .findFirst()
                .orElse(field);
    }
}
