// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import org.bitstreamproject.verkstad.shared.domain.Language;

/** Somebody who reads a page without a launch's session. @param handle of another kind of session, or empty */
public record Guest(Language language, String handle) {
    /** A page without forms. */
    public static Guest reading(Language language) {
        return new Guest(language, "");
    }
}
