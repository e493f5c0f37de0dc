// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo;

import java.util.Optional;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.demo.services.LaunchHint;

/** The tool's OIDC authentication request, with the checks and the order of Moodle's auth.php. */
record AuthenticationRequest(Visit visit, Optional<PendingLaunches.Pending> pending) {
    /** An OIDC error as it is posted to the tool; the description may be empty. */
    record Fault(String error, String description) {}

    static AuthenticationRequest of(Visit visit, PendingLaunches launches) {
        var complete = Stream.of("scope", "response_type", "client_id", "redirect_uri", "login_hint", "nonce")
                .allMatch(visit::has);
        var begun = complete
                && visit.text("scope").equals("openid")
                && visit.text("response_type").equals("id_token");
        var pending = begun
                ? LaunchHint.launchId(visit.text("lti_message_hint")).flatMap(id -> launches.take(id, visit))
                : Optional.<PendingLaunches.Pending>empty();
        return new AuthenticationRequest(visit, pending);
    }

    /** Without a launch it began itself, or with an address nobody registered, Moodle shows its own error page. */
    boolean trusted() {
        return pending.isPresent()
                && visit.text("redirect_uri").equals(visit.moodle().tool().redirectUrl());
    }

    Optional<Fault> fault() {
        var tool = visit.moodle().tool();
        if (!visit.text("client_id").equals(tool.clientId())) return fault("unauthorized_client", "");
        if (!sameUser()) return fault("access_denied", "");
        if (!visit.has("response_mode")) return fault("invalid_request", "Missing response_mode");
        if (!visit.text("response_mode").equals("form_post")) return fault("invalid_request", "Invalid response_mode");
        if (visit.has("prompt") && !visit.text("prompt").equals("none"))
            return fault("invalid_request", "Invalid prompt");
        return Optional.empty();
    }

    private boolean sameUser() {
        return visit.login()
                .filter(login -> Long.toString(login.member().id()).equals(visit.text("login_hint")))
                .isPresent();
    }

    private static Optional<Fault> fault(String error, String description) {
        return Optional.of(new Fault(error, description));
    }
}
