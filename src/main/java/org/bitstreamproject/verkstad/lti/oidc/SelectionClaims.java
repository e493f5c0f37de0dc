// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.oidc;

import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.lti.Launch;
import org.bitstreamproject.verkstad.lti.LaunchRefused;
import org.bitstreamproject.verkstad.lti.Reason;
import org.bitstreamproject.verkstad.lti.RegistrationId;
import org.bitstreamproject.verkstad.lti.SelectionRequest;
import org.jspecify.annotations.Nullable;

/** Reads a Deep Linking 2.0 request (§3.4) out of verified claims, and refuses one that we could not answer. */
final class SelectionClaims {
    static final String TYPE = "LtiDeepLinkingRequest";
    private static final String SETTINGS = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";

    private SelectionClaims() {}

    static boolean asked(Claims claims) {
        return claims.text(Claims.lti("message_type")).filter(TYPE::equals).isPresent();
    }

    static SelectionRequest request(RegistrationId registration, Claims claims) {
        LaunchRefused.unless(claims.all().get(SETTINGS) instanceof Map, Reason.LTI13_DL_SETTINGS_MISSING);
        Claims settings = claims.object(SETTINGS);
        String returnUrl = settings.text("deep_link_return_url")
                .filter(url -> !url.isBlank())
                .orElseThrow(() -> new LaunchRefused(Reason.LTI13_DL_RETURN_MISSING));
        List<String> types =
                settings.texts("accept_types").orElseThrow(() -> new LaunchRefused(Reason.LTI13_DL_TYPES_MISSING));
        LaunchRefused.unless(types.contains("ltiResourceLink"), Reason.LTI13_DL_TYPE_REFUSED);
        return new SelectionRequest(
                registration,
                Launch.Version.LTI13,
                claims.text(Claims.lti("deployment_id")).orElse(""),
                claims.object(Claims.lti("context")).text("id").orElse(""),
                claims.texts(Claims.lti("roles")).orElse(List.of()),
                claims.object(Claims.lti("launch_presentation")).text("locale").orElse(null),
                returnUrl,
                // left out means one: nobody is surprised by that
                Boolean.TRUE.equals(settings.all().get("accept_multiple")),
                data(settings));
    }

    private static @Nullable String data(Claims settings) {
        Object data = settings.all().get("data");
        boolean fits = data == null || data instanceof String text && text.length() <= SelectionRequest.LONGEST_DATA;
        LaunchRefused.unless(fits, Reason.LTI13_DL_DATA_INVALID);
        return (String) data;
    }
}
