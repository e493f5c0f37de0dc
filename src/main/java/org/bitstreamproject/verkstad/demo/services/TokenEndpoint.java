// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.services;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitstreamproject.verkstad.demo.moodle.Assertion;
import org.bitstreamproject.verkstad.demo.moodle.IdToken;
import org.bitstreamproject.verkstad.demo.moodle.Moodle;

/**
 * The address token.php: client credentials with a signed assertion. JSON in a text/html answer and 400 for every
 * error, as Moodle. Opens no transaction: it fetches the tool's keys over HTTP.
 */
@Dependent
public class TokenEndpoint {
    static final String OUTCOMES = "https://purl.imsglobal.org/spec/lti-bo/scope/basicoutcome";
    private static final Set<String> GRANTED = granted();

    private final AccessTokens tokens;
    private final KeySets keySets;
    private final Clock clock;

    @Inject
    public TokenEndpoint(AccessTokens tokens, KeySets keySets, Clock clock) {
        this.tokens = tokens;
        this.keySets = keySets;
        this.clock = clock;
    }

    public ServiceAnswer answer(Moodle moodle, Map<String, String> form) {
        return refusal(moodle, form)
                .map(reason -> json(400, Map.of("error", reason)))
                .orElseGet(() -> issued(moodle, scopes(form)));
    }

    private Optional<String> refusal(Moodle moodle, Map<String, String> form) {
        if (!"client_credentials".equals(form.get("grant_type"))) return Optional.of("unsupported_grant_type");
        if (!"urn:ietf:params:oauth:client-assertion-type:jwt-bearer".equals(form.get("client_assertion_type")))
            return Optional.of("invalid_request");
        var assertion = Assertion.read(form.getOrDefault("client_assertion", ""));
        if (assertion.isEmpty()) return Optional.of("invalid_request");
        if (!assertion.get().client().equals(moodle.tool().clientId())) return Optional.of("invalid_client");
        if (!assertion.get().verifiedBy(keySets.at(moodle.tool().keySet())))
            return Optional.of("Signature verification failed");
        var untimely = assertion.get().untimely(clock.instant());
        if (untimely.isPresent()) return untimely;
        return scopes(form).isEmpty() ? Optional.of("invalid_scope") : Optional.empty();
    }

    private ServiceAnswer issued(Moodle moodle, Set<String> scopes) {
        var body = new LinkedHashMap<String, Object>();
        body.put("access_token", tokens.issue(moodle.key(), scopes));
        body.put("token_type", "Bearer");
        body.put("expires_in", AccessTokens.LIFE.toSeconds());
        body.put("scope", String.join(" ", scopes));
        return json(200, body);
    }

    /** What was asked for and is granted; the rest is dropped without a word. */
    private static Set<String> scopes(Map<String, String> form) {
        var asked = new LinkedHashSet<>(List.of(form.getOrDefault("scope", "").split(" ")));
        asked.retainAll(GRANTED);
        return asked;
    }

    private static Set<String> granted() {
        var granted = new ArrayList<>(IdToken.GRADE_SCOPES);
        granted.add(Handler.ROSTER);
        granted.add(OUTCOMES);
        return Set.copyOf(granted);
    }

    private static ServiceAnswer json(int status, Map<String, Object> body) {
        return ServiceAnswer.json(status, "text/html", body);
    }
}
