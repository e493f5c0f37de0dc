// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;

/**
 * A platform that is stored.
 *
 * @param enabled false once an operator has shut it out
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
        PlatformEntry.Origin origin,
        Validity validity) {}
