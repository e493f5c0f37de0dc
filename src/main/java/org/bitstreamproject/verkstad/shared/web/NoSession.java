// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import org.jspecify.annotations.Nullable;

/** A page that needs a session was asked for without one; what was typed is kept and shown. */
class NoSession extends RuntimeException {
    private final transient @Nullable FormBody form;

    NoSession(@Nullable FormBody form) {
        this.form = form;
    }

    @Nullable FormBody form() {
        return form;
    }
}
