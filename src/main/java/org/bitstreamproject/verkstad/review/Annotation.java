// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.bitstreamproject.verkstad.modelling.ModelElements;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.ReviewId;
import org.bitstreamproject.verkstad.shared.domain.SubmissionId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** Something said about a part of a frozen model. Its words never change: a correction ends it and stands in its place. */
@Entity(name = "Annotation")
@Table(name = "annotation")
class Annotation {
    /** In which work it was written, and so when those it is meant for read it. */
    enum Source {
        /** With the review. */
        REVIEW,
        /** When its author publishes it, with a grade or after. */
        TEACHER
    }

    private enum Anchor {
        WHOLE,
        ELEMENT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private @Nullable Long id;

    @Column(name = "uid")
    private String uid = UUID.randomUUID().toString();

    @Column(name = "kase_id")
    private CaseId kase = new CaseId(1);

    @Column(name = "submission_id")
    private SubmissionId submission = new SubmissionId(1);

    @Column(name = "field_id")
    private String field = "";

    @Column(name = "revision_no")
    private long revision;

    @Enumerated(EnumType.STRING)
    @Column(name = "anchor_kind")
    private Anchor anchorKind = Anchor.WHOLE;

    @Column(name = "anchor")
    @PersonalData(purpose = "the part of the model the annotation is about")
    private String anchor = "";

    @Column(name = "born_no")
    private int born;

    @Enumerated(EnumType.STRING)
    @Column(name = "source")
    private Source source = Source.REVIEW;

    @Column(name = "review_id")
    private @Nullable ReviewId review;

    @Column(name = "author_id")
    @PersonalData(purpose = "which reviewer or examiner wrote the annotation")
    private EnrolmentId author = new EnrolmentId(1);

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    @PersonalData(purpose = "what the annotation is meant as: question, suggestion, praise")
    private AnnotationKind kind = AnnotationKind.REMARK;

    @Lob
    @Column(name = "body")
    @PersonalData(purpose = "what a reviewer or examiner says about a part of a model, for its authors")
    private String text = "";

    @Column(name = "replaces")
    private @Nullable Long replaces;

    @Column(name = "written_at")
    @PersonalData(purpose = "when the annotation was written")
    private Instant at = Instant.EPOCH;

    @Column(name = "ended_at")
    @PersonalData(purpose = "when the annotation was corrected or withdrawn")
    private @Nullable Instant ended;

    @Column(name = "released_at")
    private @Nullable Instant released;

    @Version
    @Column(name = "v")
    private int version;

    protected Annotation() {}

    /** What stands on which part. @param about the whole model when its id is empty */
    record Said(String field, long revision, ModelElements.Known about, AnnotationKind kind, String text) {}

    Annotation(Pen pen, Said said, Instant now) {
        this.kase = pen.frozen().kase();
        this.submission = pen.frozen().id();
        this.field = said.field();
        this.revision = said.revision();
        this.anchorKind = said.about().id().isEmpty() ? Anchor.WHOLE : Anchor.ELEMENT;
        this.anchor = said.about().id();
        this.born = said.about().born();
        this.source = pen.source();
        this.review = pen.review();
        this.author = pen.author();
        this.kind = said.kind();
        this.text = said.text();
        this.at = now;
    }

    /** Other words in its place, about the same part. */
    Annotation corrected(AnnotationKind newKind, String newText, Instant now) {
        end(now);
        var other = new Annotation();
        other.kase = kase;
        other.submission = submission;
        other.field = field;
        other.revision = revision;
        other.anchorKind = anchorKind;
        other.anchor = anchor;
        other.born = born;
        other.source = source;
        other.review = review;
        other.author = author;
        other.kind = newKind;
        other.text = newText;
        other.replaces = id;
        other.at = now;
        return other;
    }

    /** It counts no more, and stays. @throws AnnotationGone when it did not before, or is read by those it is meant for */
    void end(Instant now) {
        if (ended != null || released != null) {
            throw new AnnotationGone();
        }
        this.ended = now;
    }

    /** From now on those it is meant for read it. */
    void release(Instant now) {
        this.released = now;
    }

    boolean isEnded() {
        return ended != null;
    }

    /** Whether this examiner wrote it, it counts, and those it is meant for do not read it yet. */
    boolean isWaitingFor(EnrolmentId examiner) {
        return source == Source.TEACHER && author.equals(examiner) && ended == null && released == null;
    }

    boolean isReleased() {
        return released != null;
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    String uid() {
        return uid;
    }

    CaseId kase() {
        return kase;
    }

    SubmissionId submission() {
        return submission;
    }

    String field() {
        return field;
    }

    /** Empty for the whole model. */
    String element() {
        return anchor;
    }

    ModelElements.Known about() {
        return new ModelElements.Known(anchor, born);
    }

    Source source() {
        return source;
    }

    @Nullable ReviewId review() {
        return review;
    }

    EnrolmentId author() {
        return author;
    }

    AnnotationKind kind() {
        return kind;
    }

    String text() {
        return text;
    }

    Instant at() {
        return at;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Annotation that && uid.equals(that.uid);
    }

    @Override
    public int hashCode() {
        return uid.hashCode();
    }
}
