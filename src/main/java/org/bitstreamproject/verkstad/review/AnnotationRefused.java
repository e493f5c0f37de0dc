// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import org.bitstreamproject.verkstad.modelling.ModelNote;
import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** An annotation, or what its readers do with it, that says nothing or too much. */
public final class AnnotationRefused extends DomainException {
    /** Characters one annotation holds: it is about one part of one model. */
    static final int LONGEST = 2000;

    /** Annotations of one writer on one copy. */
    static final int MOST = 200;

    private AnnotationRefused(String key, Object... args) {
        super(key, args);
    }

    static void check(String text) {
        if (text.isEmpty()) {
            throw new AnnotationRefused("annotation.error.empty");
        }
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST) {
            throw new AnnotationRefused("annotation.error.too-long", LONGEST, length - LONGEST);
        }
    }

    /** @param reply what the author typed: an answer holds words, and who only marks has left none behind */
    static void check(ModelNote.Mark mark, String reply) {
        if (mark == ModelNote.Mark.READ && !reply.isEmpty()) {
            throw new AnnotationRefused("annotation.error.reply-not-sent");
        }
        if (mark == ModelNote.Mark.ANSWERED && reply.isEmpty()) {
            throw new AnnotationRefused("annotation.error.reply-empty");
        }
    }

    static AnnotationRefused tooMany() {
        return new AnnotationRefused("annotation.error.too-many", MOST);
    }
}
