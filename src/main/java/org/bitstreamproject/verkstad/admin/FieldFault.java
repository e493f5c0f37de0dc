// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** A field of a form that cannot be used as it is. */
final class FieldFault extends DomainException {
    private static final long serialVersionUID = 1L;

    private final String field;

    FieldFault(String field, String messageKey) {
        super(messageKey);
        this.field = field;
    }

    String field() {
        return field;
    }
}
