// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.registration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.HashSet;
import java.util.Set;
import org.bitstreamproject.verkstad.course.KnownPlatform;
import org.bitstreamproject.verkstad.course.Platforms;
import org.bitstreamproject.verkstad.lti.LaunchRefused;
import org.bitstreamproject.verkstad.lti.Reason;
import org.bitstreamproject.verkstad.lti.services.Fault;
import org.bitstreamproject.verkstad.lti.services.OutgoingFailed;
import org.bitstreamproject.verkstad.lti.services.OutgoingGuard;
import org.bitstreamproject.verkstad.lti.services.PlatformHttp;
import org.bitstreamproject.verkstad.shared.settings.Settings;

/** The three calls of a registration, to nowhere an unknown platform could misuse us for. */
@Dependent
public class RegistrationCalls {
    private static final int LARGEST = 256 * 1024;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");
    private final PlatformHttp http;
    private final OutgoingGuard guard;
    private final Platforms platforms;
    private final Settings settings;

    @Inject
    public RegistrationCalls(PlatformHttp http, OutgoingGuard guard, Platforms platforms, Settings settings) {
        this.http = http;
        this.guard = guard;
        this.platforms = platforms;
        this.settings = settings;
    }

    Json configuration(String address) {
        var answer = send(address, HttpRequest.newBuilder().setHeader("Accept", "application/json"));
        if (answer.status() != 200) {
            throw new RegistrationRefused(Reason.REG_CONFIGURATION_UNREADABLE, "HTTP " + answer.status());
        }
        return Json.read(answer.text()).orElseThrow(() -> new LaunchRefused(Reason.REG_CONFIGURATION_UNREADABLE));
    }

    /** What the platform holds about the tool it wants to update. */
    Json current(String endpoint, RegistrationToken token) {
        return json(send(endpoint, authorized(token)));
    }

    /** The answer to our description: the client we are from now on. */
    Json register(String endpoint, RegistrationToken token, String description) {
        return json(send(
                endpoint,
                authorized(token)
                        .setHeader("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(description))));
    }

    private static HttpRequest.Builder authorized(RegistrationToken token) {
        return HttpRequest.newBuilder()
                .setHeader("Accept", "application/json")
                .setHeader("Authorization", "Bearer " + token.text());
    }

    /** Errors of Moodle are plain text of its own; success is 200, with others 201. */
    private static Json json(PlatformHttp.Answer answer) {
        if (answer.status() == 401) {
            throw new RegistrationRefused(Reason.REG_TOKEN_REFUSED, answer.text());
        }
        if (!answer.isSuccess()) {
            throw new RegistrationRefused(Reason.REG_LMS_REFUSED, answer.text());
        }
        return Json.read(answer.text()).orElseThrow(() -> new LaunchRefused(Reason.REG_ANSWER_UNREADABLE));
    }

    private PlatformHttp.Answer send(String address, HttpRequest.Builder request) {
        try {
            return http.send(guard.unregistered(address, trusted()), request, LARGEST);
        } catch (OutgoingFailed failed) {
            boolean foreign = failed.fault() == Fault.FOREIGN_ADDRESS;
            throw new LaunchRefused(foreign ? Reason.REG_ADDRESS_REFUSED : Reason.REG_LMS_UNREACHABLE);
        }
    }

    /** Hosts the operator has named: of platforms already let in, and this machine while the tool itself is only there. */
    private Set<String> trusted() {
        var hosts = new HashSet<String>();
        platforms.all().stream()
                .filter(KnownPlatform::open)
                .map(platform -> URI.create(platform.issuer()).getHost())
                .filter(host -> host != null)
                .forEach(hosts::add);
        if (THIS_MACHINE.contains(URI.create(settings.baseUrl()).getHost())) {
            hosts.addAll(THIS_MACHINE);
        }
        return hosts;
    }
}
