// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A test launch of a platform: asked for, and perhaps judged.
 *
 * @param until when nobody waits for it any longer
 * @param judgedAt null while none has come
 * @param version of LTI, empty while none has come
 * @param seen in the order of the names
 */
public record TestLaunch(
        Instant armedAt, Instant until, @Nullable Instant judgedAt, String version, Map<Quirk, Quirk.Sight> seen) {
    /** True while the next launch of a teacher or an administrator will be judged. */
    public boolean waits(Instant now) {
        return judgedAt == null && now.isBefore(until);
    }

    static String written(Map<Quirk, Quirk.Sight> seen) {
        return new TreeMap<>(seen)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(" "));
    }

    /** As it was written; names a later version no longer knows are left out. */
    static Map<Quirk, Quirk.Sight> read(@Nullable String written) {
        var seen = new EnumMap<Quirk, Quirk.Sight>(Quirk.class);
        if (written != null) {
            Stream.of(Quirk.values())
                    .forEach(quirk -> Stream.of(Quirk.Sight.values())
                            .filter(sight -> (" " + written + " ").contains(" " + quirk + "=" + sight + " "))
                            .forEach(sight -> seen.put(quirk, sight)));
        }
        return seen;
    }
}
