// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.bitstreamproject.verkstad.course.KnownPlatform;
import org.bitstreamproject.verkstad.course.Platforms;
import org.bitstreamproject.verkstad.course.Validity;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;

/** Lets a platform's launches in or shuts them out, at once or by date. Also for platforms a file describes: it has no word for this. */
@Dependent
@Transactional
public class OpenPlatform {
    private final Platforms platforms;
    private final Registrations registrations;
    private final AuditTrail audit;

    @Inject
    public OpenPlatform(Platforms platforms, Registrations registrations, AuditTrail audit) {
        this.platforms = platforms;
        this.registrations = registrations;
        this.audit = audit;
    }

    public void enable(String key, boolean on, String actor) {
        var platform = found(key);
        if (platform.enabled() != on) {
            platforms.enable(platform.id(), on);
            audit.append(actor, on ? "lti.platform-enabled" : "lti.platform-disabled", object(key), null, null);
        }
    }

    public void hold(String key, Validity validity, String actor) {
        var platform = found(key);
        platforms.hold(platform.id(), validity);
        audit.append(
                actor, "lti.platform-dated", object(key), platform.validity().toString(), validity.toString());
    }

    /** @throws NotVisible unless the way in is this platform's */
    public void hold(String key, RegistrationId way, Validity validity, String actor) {
        var before = registrations.of(found(key).id()).stream()
                .filter(details -> details.id().equals(way))
                .findFirst()
                .orElseThrow(NotVisible::new);
        registrations.hold(way, validity);
        audit.append(
                actor,
                "lti.registration-dated",
                object(key) + " " + before.version(),
                before.validity().toString(),
                validity.toString());
    }

    private KnownPlatform found(String key) {
        return platforms.keyed(key).orElseThrow(NotVisible::new);
    }

    private static String object(String key) {
        return "platform:" + key;
    }
}
