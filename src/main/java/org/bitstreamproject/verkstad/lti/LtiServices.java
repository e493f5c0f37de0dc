// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.bitstreamproject.verkstad.lti.oidc.OwnAddress;
import org.bitstreamproject.verkstad.lti.oidc.PlatformKeys;
import org.bitstreamproject.verkstad.lti.passback.GradeSender;
import org.bitstreamproject.verkstad.lti.services.AccessTokens;
import org.bitstreamproject.verkstad.lti.services.Outcomes;
import org.bitstreamproject.verkstad.lti.services.OutgoingGuard;
import org.bitstreamproject.verkstad.lti.services.PlatformHttp;
import org.bitstreamproject.verkstad.lti.services.Scores;
import org.bitstreamproject.verkstad.shared.settings.Settings;

/** Puts the plain classes that know no container together, one of each per node. */
@ApplicationScoped
class LtiServices {
    private final PlatformHttp http = new PlatformHttp();
    private final OutgoingGuard guard = new OutgoingGuard();

    @Produces
    @Singleton
    PlatformHttp platformHttp() {
        return http;
    }

    @Produces
    @Singleton
    OutgoingGuard outgoingGuard() {
        return guard;
    }

    @Produces
    @Singleton
    OwnAddress ownAddress(Settings settings) {
        return new OwnAddress(settings.baseUrl());
    }

    @Produces
    @Singleton
    PlatformKeys platformKeys(Clock clock) {
        return new PlatformKeys(http, guard, clock);
    }

    @Produces
    @Singleton
    GradeSender gradeSender(ToolKeys keys, Clock clock) {
        var tokens = new AccessTokens(http, guard, keys, clock);
        return new GradeSender(new Scores(http, guard, tokens), new Outcomes(http, guard, clock), tokens);
    }
}
