// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import org.jspecify.annotations.Nullable;

/** The form belongs to another session of this browser: nothing is written, the typed text is shown. */
class OtherSession extends RuntimeException {
    private final transient @Nullable FormBody form;

    OtherSession(@Nullable FormBody form) {
        this.form = form;
    }

    @Nullable FormBody form() {
        return form;
    }
}
