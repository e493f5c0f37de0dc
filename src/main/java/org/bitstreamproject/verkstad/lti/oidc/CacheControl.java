// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.oidc;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/** How long an answer may be reused, within bounds that keep both a silent and an eager platform harmless. */
final class CacheControl {
    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,9})");
    private static final Duration UNSAID = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofDays(1);

    private CacheControl() {}

    /** At least {@link PlatformKeys#PAUSE}, at most a day; ten minutes when the header says nothing. */
    static Duration freshness(String header) {
        String directives = header.toLowerCase(Locale.ROOT);
        if (directives.contains("no-store") || directives.contains("no-cache")) {
            return PlatformKeys.PAUSE;
        }
        var maxAge = MAX_AGE.matcher(directives);
        Duration said = maxAge.find() ? Duration.ofSeconds(Long.parseLong(maxAge.group(1))) : UNSAID;
        Duration atLeast = said.compareTo(PlatformKeys.PAUSE) < 0 ? PlatformKeys.PAUSE : said;
        return atLeast.compareTo(LONGEST) > 0 ? LONGEST : atLeast;
    }
}
