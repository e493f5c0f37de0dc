// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

/** What an annotation is meant as; whoever says nothing makes a remark. */
public enum AnnotationKind {
    REMARK,
    QUESTION,
    SUGGESTION,
    PRAISE;

    /** A remark for what is none of them. */
    static AnnotationKind of(String typed) {
        for (var kind : values()) {
            if (kind.name().equals(typed)) {
                return kind;
            }
        }
        return REMARK;
    }
}
