// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** An annotation that says nothing or too much. */
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

    static AnnotationRefused tooMany() {
        return new AnnotationRefused("annotation.error.too-many", MOST);
    }
}
