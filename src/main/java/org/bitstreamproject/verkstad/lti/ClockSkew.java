// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far a platform's clock is from ours, by the median of its latest launches: one launch that was kept waiting moves no median.
 *
 * @param version {@code 1.1} or {@code 1.3}
 * @param medianMs the platform's clock minus ours, the way of the message included: a right clock gives a little below zero
 * @param launches how many it is the median of
 */
public record ClockSkew(String version, long medianMs, int launches) {
    /** Launches are refused from 5 s on: 1.3 allows no more lead. */
    static final long LEAD_13_MS = 2_000;

    /** Launches are refused once a token is a minute past its end; Moodle's live for one, others for less. */
    static final long LAG_13_MS = 20_000;

    /** Launches are refused from 300 s on, either way. */
    static final long EITHER_WAY_11_MS = 100_000;

    /** Refused for their clock, or for nothing: others, such as replays, say nothing of clocks. */
    private static final List<Reason> OF_CLOCKS = List.of(
            Reason.LTI11_TIMESTAMP_OLD,
            Reason.LTI11_TIMESTAMP_FUTURE,
            Reason.LTI13_IAT_FUTURE,
            Reason.LTI13_IAT_OLD,
            Reason.LTI13_EXPIRED,
            Reason.LTI13_NBF_FUTURE);

    /** The outcomes of launches that say something of clocks. */
    static List<String> outcomes() {
        return Stream.concat(
                        Stream.of(LaunchAttempts.ACCEPTED), OF_CLOCKS.stream().map(Reason::code))
                .toList();
    }

    /** True before launches begin to fail. */
    public boolean warns() {
        return version.equals("1.3")
                ? medianMs > LEAD_13_MS || medianMs < -LAG_13_MS
                : Math.abs(medianMs) > EITHER_WAY_11_MS;
    }

    /** Empty when no launch of this version told a time. */
    public static Optional<ClockSkew> of(String version, Collection<LaunchLine> launches) {
        var sorted = launches.stream()
                .filter(line -> line.version().equals(version))
                .filter(line -> line.accepted()
                        || line.reason().filter(OF_CLOCKS::contains).isPresent())
                .flatMap(line -> Optional.ofNullable(line.skewMs()).stream())
                .sorted()
                .toList();
        return sorted.isEmpty()
                ? Optional.empty()
                : Optional.of(new ClockSkew(version, sorted.get(sorted.size() / 2), sorted.size()));
    }
}
