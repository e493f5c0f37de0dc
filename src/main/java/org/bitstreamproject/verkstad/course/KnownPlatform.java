// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.time.Instant;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.jspecify.annotations.Nullable;

/**
 * A platform that is stored.
 *
 * @param enabled false once an operator has shut it out
 * @param withdrawnAt since when the file that described it names it no longer; null while somebody answers for it
 * @param origin who describes it
 * @param validity when launches from it are let in
 */
public record KnownPlatform(
        PlatformId id,
        String key,
        String name,
        Country country,
        String issuer,
        boolean enabled,
        @Nullable Instant withdrawnAt,
        PlatformEntry.Origin origin,
        Validity validity) {
    /** False once the operator has shut it out or its file has dropped it: no launch, no session, no frame. */
    public boolean open() {
        return enabled && withdrawnAt == null;
    }
}
