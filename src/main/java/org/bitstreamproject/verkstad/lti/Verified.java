// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import org.jspecify.annotations.Nullable;

/** What a platform asked for and was verified: to open a link, or to choose some. */
public sealed interface Verified permits Launch, SelectionRequest {
    RegistrationId registration();

    /** As sent; empty, short and foreign names are all possible. */
    @Nullable String locale();
}
