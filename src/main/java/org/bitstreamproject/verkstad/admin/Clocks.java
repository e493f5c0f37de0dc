// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.KnownPlatform;
import org.bitstreamproject.verkstad.course.Platforms;
import org.bitstreamproject.verkstad.lti.ClockSkew;
import org.bitstreamproject.verkstad.lti.LaunchLine;
import org.bitstreamproject.verkstad.lti.LaunchLog;

/** The platforms' clocks, by their latest hundred launches. */
@Dependent
public class Clocks {
    private static final int LATEST = 100;
    private final LaunchLog log;
    private final Platforms platforms;

    @Inject
    public Clocks(LaunchLog log, Platforms platforms) {
        this.log = log;
        this.platforms = platforms;
    }

    /** Every platform and version that has told a time lately. */
    List<LaunchesPage.Skew> ofAll() {
        var latest = log.ofClocks(LATEST);
        return platforms.all().stream()
                .flatMap(platform -> skews(platform, latest.getOrDefault(platform.key(), List.of())))
                .toList();
    }

    Stream<LaunchesPage.Skew> of(KnownPlatform platform) {
        return skews(platform, log.find(LaunchLog.Wanted.ofPlatform(platform.key()), Long.MAX_VALUE, LATEST));
    }

    private static Stream<LaunchesPage.Skew> skews(KnownPlatform platform, List<LaunchLine> latest) {
        return Stream.of("1.3", "1.1")
                .flatMap(version -> ClockSkew.of(version, latest).stream())
                .map(clock -> new LaunchesPage.Skew(platform.name(), clock));
    }
}
