// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.time.LocalDate;
import java.util.Objects;
import org.bitstreamproject.verkstad.shared.domain.DomainException;
import org.bitstreamproject.verkstad.shared.web.View;
import org.jspecify.annotations.Nullable;

/** The day or the reason given for another date will not do. */
public final class ExtensionRefused extends DomainException {
    private final String field;
    private final transient @Nullable LocalDate next;

    /** @param field of the form, day or reason @param next the next day that would do; null when the day is not at fault */
    ExtensionRefused(DomainException why, String field, @Nullable LocalDate next) {
        super(why.messageKey());
        this.field = field;
        this.next = next;
        initCause(why);
    }

    public String field() {
        return field;
    }

    /** In the reader's language. */
    public String text(View view) {
        return next == null ? view.t(messageKey()) : view.t(messageKey(), view.date(Objects.requireNonNull(next)));
    }
}
