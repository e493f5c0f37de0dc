// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.course.OfferedCourse;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.security.Vault;
import org.bitstreamproject.verkstad.shared.settings.Settings;

/** What the tests of the sub-packages need of this one's. One per transaction. */
public final class Linking {
    public static final Vault VAULT = LtiTables.VAULT;
    public static final Settings SETTINGS =
            Settings.from(Map.of("VERKSTAD_BASE_URL", "https://verkstad.example.se")::get);

    private final EntityManager entityManager;
    private final Clock clock;

    public Linking(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** A platform with both versions and LMS course "2" bound to an edition of its own. */
    public record Platform(String key, RegistrationId lti11, RegistrationId lti13) {
        public String issuer() {
            return LtiTables.issuer(key);
        }

        public String clientId() {
            return "client-" + key;
        }

        public String consumerKey() {
            return "consumer-" + key;
        }

        public String secret() {
            return LtiTables.SECRET;
        }

        public String returnUrl() {
            return issuer() + "/mod/lti/contentitem_return.php?course=2&id=2&sesskey=XnoQQK91gh";
        }

        public RegistrationId registration(Launch.Version version) {
            return version == Launch.Version.LTI13 ? lti13 : lti11;
        }
    }

    public static Platform platform(Database db, String key) {
        db.inTransaction(em -> new LtiTables(em).platform(key));
        return db.in(em -> {
            var registrations = new LtiTables(em).registrations();
            return new Platform(
                    key,
                    registrations.consumer("consumer-" + key).orElseThrow().registration(),
                    registrations.clients(LtiTables.issuer(key)).get(0).registration());
        });
    }

    /** A platform at this address that has 1.1 only. */
    public static Platform platform(Database db, String key, String issuer) {
        var described = LtiTables.description(key, LtiTables.SECRET);
        db.inTransaction(em -> new LtiTables(em)
                .registerPlatforms()
                .register(List.of(new PlatformDescription(
                        key,
                        described.name(),
                        described.country(),
                        issuer,
                        null,
                        described.lti11(),
                        described.contexts()))));
        RegistrationId consumer = db.in(em -> new LtiTables(em)
                .registrations()
                .consumer("consumer-" + key)
                .orElseThrow()
                .registration());
        return new Platform(key, consumer, consumer);
    }

    public Registrations registrations() {
        return new LtiTables(entityManager).registrations();
    }

    public OfferedCourse offeredCourse() {
        return new OfferedCourse(entityManager, new CourseBuilder(entityManager).packages());
    }

    public ToolKeys keys() {
        return new ToolKeys(entityManager, VAULT, clock);
    }

    public AuditTrail audit() {
        return new AuditTrail(entityManager, clock);
    }
}
