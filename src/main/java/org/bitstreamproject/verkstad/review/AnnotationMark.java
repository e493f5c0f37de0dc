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
import org.bitstreamproject.verkstad.modelling.ModelNote;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** How the authors take an annotation. The mark may change, an answer in words is given once. */
@Entity(name = "AnnotationMark")
@Table(name = "annotation_mark")
class AnnotationMark {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private @Nullable Long id;

    @Column(name = "annotation_id")
    private long annotation;

    @Enumerated(EnumType.STRING)
    @Column(name = "mark")
    @PersonalData(purpose = "how the authors took the annotation")
    private ModelNote.Mark mark = ModelNote.Mark.READ;

    @Lob
    @Column(name = "reply")
    @PersonalData(purpose = "the authors' answer to whoever wrote the annotation")
    private @Nullable String reply;

    @Column(name = "marked_by")
    @PersonalData(purpose = "which author marked the annotation")
    private EnrolmentId by = new EnrolmentId(1);

    @Column(name = "marked_at")
    @PersonalData(purpose = "when the author marked the annotation")
    private Instant at = Instant.EPOCH;

    @Version
    @Column(name = "v")
    private int version;

    protected AnnotationMark() {}

    AnnotationMark(Annotation annotation) {
        this.annotation = annotation.id();
    }

    /**
     * @param words empty when the author only marks
     * @throws ReplyStands when other words were sent before
     * @throws AnnotationRefused when the words do not go with the mark
     */
    void say(ModelNote.Mark newMark, String words, EnrolmentId who, Instant now) {
        if (reply != null && !words.isEmpty() && !words.equals(reply)) {
            throw new ReplyStands();
        }
        if (reply == null) {
            AnnotationRefused.check(newMark, words);
        }
        // an answer that stands is not taken back by somebody who only read
        this.mark = reply != null ? ModelNote.Mark.ANSWERED : newMark;
        this.reply = words.isEmpty() ? reply : words;
        this.by = who;
        this.at = now;
    }

    long annotation() {
        return annotation;
    }

    ModelNote.Mark mark() {
        return mark;
    }

    /** Empty as long as nobody has answered in words. */
    String reply() {
        return reply == null ? "" : reply;
    }
}
