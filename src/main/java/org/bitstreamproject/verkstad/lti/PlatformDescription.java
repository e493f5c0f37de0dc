// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bitstreamproject.verkstad.course.ContextBinding;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.jspecify.annotations.Nullable;

/** One platform as platforms.json tells it; at least one of the two versions is there. */
record PlatformDescription(
        String key,
        String name,
        Country country,
        String issuer,
        @Nullable Lti13 lti13,
        @Nullable Lti11 lti11,
        List<ContextBinding> contexts) {
    PlatformDescription {
        contexts = List.copyOf(contexts);
    }

    /** Those it describes. */
    Set<Registration.Kind> versions() {
        var versions = EnumSet.noneOf(Registration.Kind.class);
        if (lti13 != null) {
            versions.add(Registration.Kind.LTI13);
        }
        if (lti11 != null) {
            versions.add(Registration.Kind.LTI11);
        }
        return versions;
    }

    record Lti13(
            String clientId,
            List<String> deploymentIds,
            String authorizationEndpoint,
            String tokenEndpoint,
            String jwksUri) {
        Lti13 {
            deploymentIds = List.copyOf(deploymentIds);
        }
    }

    record Lti11(String consumerKey, String secret, boolean hmacSha256) {
        @Override
        public String toString() {
            return "Lti11[" + consumerKey + "]";
        }
    }
}
