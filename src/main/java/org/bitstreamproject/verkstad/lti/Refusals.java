// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.security.Secrets;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.jspecify.annotations.Nullable;

/** Answers a refused launch: a page in a language the person probably reads, the reason for machines, one bounded row. */
@Dependent
public class Refusals {
    private static final System.Logger LOG = System.getLogger(Refusals.class.getName());

    private final LaunchAttempts attempts;
    private final Pages pages;
    private final Clock clock;

    @Inject
    public Refusals(LaunchAttempts attempts, Pages pages, Clock clock) {
        this.attempts = attempts;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * What little is known about a launch that failed.
     *
     * @param locale as sent, believed only for the language of the page
     * @param skewMs the platform's clock minus ours
     * @param hearing the checks it has met
     */
    public record Circumstances(
            Launch.Version version,
            @Nullable PlatformId platform,
            @Nullable String locale,
            @Nullable Long skewMs,
            Hearing hearing) {
        /** Of something that is no launch: none of its checks is kept. */
        public Circumstances(
                Launch.Version version, @Nullable PlatformId platform, @Nullable String locale, @Nullable Long skewMs) {
            this(version, platform, locale, skewMs, new Hearing(Instant.EPOCH));
        }
    }

    public Response page(LaunchRefused refused, Circumstances circumstances) {
        return page(refused, circumstances, "lti/refused.jte", page -> page);
    }

    /** The same answer on another page, which may still turn it. @param template takes what {@code around} makes */
    public Response page(
            LaunchRefused refused, Circumstances circumstances, String template, Function<RefusedPage, Object> around) {
        Reason reason = refused.reason();
        String reference = Secrets.reference();
        keep(reason, circumstances, reference);
        var page = new RefusedPage(reason.advice().messageKey(), reason.code(), reference);
        Language language = Language.fromLaunch(circumstances.locale());
        return Response.status(reason.status())
                .type("text/html; charset=utf-8")
                .header("X-Verkstad-Reason", reason.code())
                .entity(pages.render(template, language, around.apply(page)))
                .build();
    }

    /** An attempt that cannot be kept must not turn a clear answer into an error. */
    private void keep(Reason reason, Circumstances circumstances, String reference) {
        LOG.log(Level.INFO, "launch refused: {0}, reference {1}", reason.code(), reference);
        try {
            attempts.add(LaunchAttempts.Attempt.refused(clock.instant(), reason, circumstances, reference));
            if (attempts.isTrimDue()) {
                attempts.trim();
            }
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "attempt " + reference + " could not be kept", failed);
        }
    }
}
