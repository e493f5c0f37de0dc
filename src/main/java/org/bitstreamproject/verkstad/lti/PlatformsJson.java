// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import java.util.List;
import java.util.function.UnaryOperator;
import org.bitstreamproject.verkstad.course.ContextBinding;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.settings.PlatformsFile;
import org.jspecify.annotations.Nullable;

/** Puts a checked platforms.json into the words of the domain. */
final class PlatformsJson {
    private final PlatformsFile file;

    /** @param environment value of a variable, or null; {@code secretEnv} names one */
    PlatformsJson(UnaryOperator<@Nullable String> environment) {
        this.file = new PlatformsFile(environment);
    }

    /** @throws org.bitstreamproject.verkstad.shared.settings.BadPlatforms for the first fault */
    List<PlatformDescription> read(String text) {
        return file.read(text).stream().map(PlatformsJson::described).toList();
    }

    private static PlatformDescription described(PlatformsFile.Platform platform) {
        return new PlatformDescription(
                platform.id(),
                platform.name(),
                Country.valueOf(platform.country()),
                platform.issuer(),
                platform.lti13().map(PlatformsJson::described).orElse(null),
                platform.lti11().map(PlatformsJson::described).orElse(null),
                platform.contexts().stream().map(PlatformsJson::binding).toList());
    }

    private static PlatformDescription.Lti13 described(PlatformsFile.Lti13 lti13) {
        return new PlatformDescription.Lti13(
                lti13.clientId(),
                lti13.deploymentIds(),
                lti13.authorizationEndpoint(),
                lti13.tokenEndpoint(),
                lti13.jwksUri());
    }

    private static PlatformDescription.Lti11 described(PlatformsFile.Lti11 lti11) {
        return new PlatformDescription.Lti11(lti11.consumerKey(), lti11.secret(), lti11.hmacSha256());
    }

    private static ContextBinding binding(PlatformsFile.Context context) {
        return new ContextBinding(
                context.id(),
                context.edition(),
                Country.valueOf(context.country()),
                Language.fromLaunch(context.locale()),
                context.timeZone(),
                context.gradingScale(),
                context.examiners());
    }
}
