// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.bitstreamproject.verkstad.course.KnownPlatform;
import org.bitstreamproject.verkstad.course.Platforms;
import org.bitstreamproject.verkstad.shared.web.FrameAncestors;

/** Who may show the tool in a frame: the platforms in force. Asked at every response, so looked up now and then. */
@ApplicationScoped
class PlatformOrigins implements FrameAncestors {
    private static final Duration KEPT = Duration.ofSeconds(30);

    @Inject
    private Platforms platforms;

    @Inject
    private Clock clock;

    private volatile Known known = new Known(Set.of(), Instant.MIN);

    private record Known(Set<String> origins, Instant until) {}

    @Override
    public Set<String> origins() {
        Known now = known;
        if (clock.instant().isAfter(now.until())) {
            now = new Known(read(), clock.instant().plus(KEPT));
            known = now;
        }
        return now.origins();
    }

    private Set<String> read() {
        var origins = new TreeSet<String>();
        platforms.all().stream()
                .filter(KnownPlatform::open)
                .map(platform -> origin(platform.issuer()))
                .forEach(origins::add);
        return Set.copyOf(origins);
    }

    private static String origin(String issuer) {
        URI uri = URI.create(issuer);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
