// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.registration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.bitstreamproject.verkstad.lti.KeepRegistration;
import org.bitstreamproject.verkstad.lti.KeepRegistration.Described;
import org.bitstreamproject.verkstad.lti.KeepRegistration.Kept;
import org.bitstreamproject.verkstad.lti.KeepRegistration.NewClient;
import org.bitstreamproject.verkstad.lti.LaunchRefused;
import org.bitstreamproject.verkstad.lti.Reason;
import org.bitstreamproject.verkstad.lti.RegistrationId;
import org.bitstreamproject.verkstad.lti.Registrations;
import org.bitstreamproject.verkstad.lti.SetUpCodes;
import org.bitstreamproject.verkstad.shared.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * From a set-up link followed in an LMS to a kept registration. No transaction of its own: it calls the platform. The code is
 * taken before anything is called and given back when the platform refuses.
 */
@Dependent
public class ConnectPlatform {
    private static final int LONGEST_ID = 255;
    private final SetUpCodes codes;
    private final RegistrationCalls calls;
    private final Registrations registrations;
    private final KeepRegistration keep;
    private final Settings settings;
    private final Clock clock;

    @Inject
    public ConnectPlatform(
            SetUpCodes codes,
            RegistrationCalls calls,
            Registrations registrations,
            KeepRegistration keep,
            Settings settings,
            Clock clock) {
        this.codes = codes;
        this.calls = calls;
        this.registrations = registrations;
        this.keep = keep;
        this.settings = settings;
        this.clock = clock;
    }

    /** What the LMS appended to the set-up link. */
    record Asked(
            @Nullable String code,
            @Nullable String configuration,
            @Nullable String token) {}

    /**
     * @throws LaunchRefused for the first thing that is wrong
     * @throws RegistrationRefused when the platform said no
     */
    Kept connect(Asked asked) {
        codes.checked(asked.code());
        String code = String.valueOf(asked.code());
        String address = Optional.ofNullable(asked.configuration())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new LaunchRefused(Reason.REG_CONFIGURATION_MISSING));
        var token = RegistrationToken.read(asked.token(), clock.instant());
        codes.claim(code);
        try {
            return connected(code, address, token);
        } catch (RuntimeException failed) {
            codes.release(code);
            throw failed;
        }
    }

    private Kept connected(String code, String address, RegistrationToken token) {
        var platform = PlatformConfiguration.read(calls.configuration(address), address);
        Described described = platform.described();
        @Nullable RegistrationId upgraded = null;
        @Nullable String formerClient = null;
        if (token.isUpdate()) {
            Json current = calls.current(platform.registration(), token);
            upgraded = UpgradeProof.of(current, registrations::consumer).orElse(null);
            formerClient = current.text("client_id").orElse(null);
            keep.checkUpgrade(upgraded, described);
        }
        Json answer = calls.register(platform.registration(), token, ToolDescription.json(settings.baseUrl()));
        return keep.keep(
                code,
                described,
                new NewClient(
                        id(answer, "client_id").orElseThrow(() -> new LaunchRefused(Reason.REG_ANSWER_UNREADABLE)),
                        id(answer.object(Json.TOOL), "deployment_id").orElse(null),
                        formerClient,
                        upgraded));
    }

    private static Optional<String> id(Json json, String name) {
        return json.text(name).filter(text -> text.length() <= LONGEST_ID);
    }
}
