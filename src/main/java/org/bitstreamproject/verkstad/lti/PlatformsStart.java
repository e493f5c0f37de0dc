// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.course.PlatformSource;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.settings.BadPlatforms;
import org.bitstreamproject.verkstad.shared.settings.BadSetting;
import org.bitstreamproject.verkstad.shared.settings.Settings;

/** At every start: the operator's platforms.json, then whoever else knows platforms. A fault stops the start. */
@ApplicationScoped
class PlatformsStart {
    private static final int AFTER_COURSES = 300;
    private static final String EXAMPLE = "/etc/verkstad/platforms.json";

    @Inject
    private Settings settings;

    @Inject
    @Any
    private Instance<PlatformSource> sources;

    @Inject
    private RegisterPlatforms register;

    @Inject
    private ToolKeys keys;

    void load(@Observes @Priority(AFTER_COURSES) Startup startup) {
        Path file = settings.platforms();
        var named = new HashSet<String>();
        if (file != null) {
            named.addAll(load(file.toString(), text(file)));
        }
        sources.forEach(source -> named.addAll(load(source.getClass().getSimpleName(), source.json())));
        // without a file nobody has said that anything is gone
        if (file != null) {
            Twice.done(() -> register.withdrawAllBut(named));
        }
        // made now, so that no platform ever fetches an empty set
        String kid = keys.signingKey().getKeyID();
        System.getLogger(PlatformsStart.class.getName()).log(System.Logger.Level.INFO, "tool key {0} signs", kid);
    }

    /** @return keys of the platforms it names */
    private Set<String> load(String name, String json) {
        try {
            var descriptions = new PlatformsJson(System::getenv).read(json);
            // two nodes may start at once
            Twice.done(() -> register.register(descriptions));
            return descriptions.stream().map(PlatformDescription::key).collect(Collectors.toSet());
        } catch (BadPlatforms bad) {
            var fault = new BadSetting("VERKSTAD_PLATFORMS", "(" + name + ") " + bad.getMessage(), EXAMPLE);
            // the launcher repeats this as its last line
            System.setProperty("verkstad.fault", String.valueOf(fault.getMessage()));
            throw fault;
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new BadSetting("VERKSTAD_PLATFORMS", "names a file that cannot be read as UTF-8 text", EXAMPLE);
        }
    }
}
