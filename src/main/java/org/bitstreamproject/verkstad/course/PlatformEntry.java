// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import org.bitstreamproject.verkstad.shared.domain.Country;

/**
 * A platform as a file, an operator or Dynamic Registration describes it.
 *
 * @param key the id in platforms.json, stable
 * @param issuer its address, without a slash at the end
 */
public record PlatformEntry(String key, String name, Country country, String issuer, Origin origin) {
    /** Where the description comes from; a file's word is not changed by hand. */
    public enum Origin {
        FILE,
        ADMIN,
        DYNREG
    }
}
