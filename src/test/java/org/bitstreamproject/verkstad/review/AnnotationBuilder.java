// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import static org.bitstreamproject.verkstad.course.CourseBuilder.CLOCK;

import jakarta.persistence.EntityManager;
import org.bitstreamproject.verkstad.casework.CaseBuilder;
import org.bitstreamproject.verkstad.casework.Submissions;
import org.bitstreamproject.verkstad.course.Cohorts;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.course.Enrolments;
import org.bitstreamproject.verkstad.modelling.ModelElements;
import org.bitstreamproject.verkstad.modelling.ModelNotes;
import org.bitstreamproject.verkstad.modelling.ModelPicture;
import org.bitstreamproject.verkstad.modelling.ModelStore;
import org.bitstreamproject.verkstad.shared.persistence.Commands;
import org.bitstreamproject.verkstad.shared.persistence.EventLog;
import org.bitstreamproject.verkstad.shared.web.Texts;

/** The use cases of annotations on one entity manager. */
public final class AnnotationBuilder {
    private static final Texts TEXTS = new Texts();

    private AnnotationBuilder() {}

    public static Annotate annotate(EntityManager em) {
        return new Annotate(
                new Annotations(em),
                new ModelElements(em, TEXTS),
                new Commands(em, CLOCK),
                new EventLog(em, CLOCK),
                CLOCK);
    }

    public static ShowAnnotations show(EntityManager em) {
        return new ShowAnnotations(
                new Annotations(em), notes(em), new ModelElements(em, TEXTS), new ModelPicture(TEXTS));
    }

    public static ReleaseAnnotations release(EntityManager em) {
        return new ReleaseAnnotations(new Annotations(em), notes(em), CLOCK);
    }

    static AnnotationNotes notes(EntityManager em) {
        return new AnnotationNotes(
                new Annotations(em),
                new Submissions(em),
                new CourseBuilder(em).packages(),
                new Enrolments(em),
                new Cohorts(em),
                new ModelElements(em, TEXTS),
                TEXTS);
    }

    static AnnotateReview review(EntityManager em, RoundBuilder programme) {
        return new AnnotateReview(programme.desk(em), annotate(em), show(em), new CourseBuilder(em).packages());
    }

    public static ModelNotes caseNotes(EntityManager em) {
        return new CaseNotes(
                new Annotations(em),
                new AnnotationSight(new Reviews(em), new Rounds(em)),
                notes(em),
                CaseBuilder.cases(em),
                new ModelElements(em, TEXTS));
    }

    public static TakeAnnotation take(EntityManager em) {
        return new TakeAnnotation(
                new Annotations(em),
                new AnnotationSight(new Reviews(em), new Rounds(em)),
                notes(em),
                CaseBuilder.cases(em),
                new ModelStore(em, CLOCK),
                new ModelElements(em, TEXTS),
                new CourseBuilder(em).packages(),
                new EventLog(em, CLOCK),
                CLOCK);
    }
}
