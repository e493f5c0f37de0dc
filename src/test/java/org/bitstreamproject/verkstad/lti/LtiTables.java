// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.course.BindContext;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.course.Platforms;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.security.Vault;
import org.bitstreamproject.verkstad.shared.web.Sessions;
import org.bitstreamproject.verkstad.testing.FiredEvents;
import org.jspecify.annotations.Nullable;

/** Platforms, people and launches on a real database, for the tests of this feature. One per transaction. */
public final class LtiTables {
    static final Vault VAULT = new Vault(new byte[32]);
    public static final String SECRET = "a shared secret";
    static final String SCORE_SCOPE = "https://purl.imsglobal.org/spec/lti-ags/scope/score";

    private final EntityManager entityManager;
    private final CourseBuilder course;

    public LtiTables(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.course = new CourseBuilder(entityManager);
    }

    public Registrations registrations() {
        return new Registrations(entityManager, new Platforms(entityManager), VAULT);
    }

    RegisterPlatforms registerPlatforms() {
        BindContext bind = course.bindContext();
        return new RegisterPlatforms(
                new Platforms(entityManager),
                registrations(),
                bind,
                new AuditTrail(entityManager, CourseBuilder.CLOCK),
                CourseBuilder.CLOCK);
    }

    TakeOverPlatform takeOverPlatform() {
        return new TakeOverPlatform(
                new Platforms(entityManager), course.bindContext(), new AuditTrail(entityManager, CourseBuilder.CLOCK));
    }

    /** A platform with both versions and LMS course "2" bound. Issuer, consumer key and client are made of the key. */
    public void platform(String key) {
        registerPlatforms().register(List.of(description(key, SECRET)));
    }

    /** A 1.3 platform where the tool has this client with this one deployment. */
    public void platform(String key, String client, String deployment) {
        var described = description(key, SECRET);
        var lti13 = new PlatformDescription.Lti13(
                client, List.of(deployment), issuer(key) + "/auth", issuer(key) + "/token", issuer(key) + "/jwks");
        registerPlatforms()
                .register(List.of(new PlatformDescription(
                        key, described.name(), described.country(), issuer(key), lti13, null, described.contexts())));
    }

    static PlatformDescription description(String key, String secret) {
        return new PlatformDescription(
                key,
                "Universitet " + key,
                Country.SE,
                issuer(key),
                new PlatformDescription.Lti13(
                        "client-" + key,
                        List.of("2"),
                        issuer(key) + "/auth",
                        issuer(key) + "/token",
                        issuer(key) + "/jwks"),
                new PlatformDescription.Lti11("consumer-" + key, secret, false),
                List.of(CourseBuilder.aBinding("VM-" + key, Country.SE)));
    }

    public static String issuer(String key) {
        return "https://" + key + ".example.se";
    }

    Admission admitted(String key, String lmsUserId) {
        var platform = new Platforms(entityManager).keyed(key).orElseThrow().id();
        return course.admit(platform, lmsUserId, Role.PARTICIPANT);
    }

    Passback passback(Clock clock) {
        return new Passback(entityManager, clock);
    }

    PassbackQueue queue() {
        return new PassbackQueue(entityManager, registrations());
    }

    /** Records a launch of this person through a link, as an accepted launch would. */
    void launched(String key, Admission admission, Launch.Version version, Link link, Clock clock) {
        RegistrationId registration = version == Launch.Version.LTI11
                ? registrations().consumer("consumer-" + key).orElseThrow().registration()
                : registrations().clients(issuer(key)).get(0).registration();
        recorded(launch(registration, version, link), admission, clock);
    }

    /** Records this very launch. */
    void recorded(Launch launch, Admission admission, Clock clock) {
        new RecordLaunch(entityManager, passback(clock), new Sessions(entityManager, clock), new FiredEvents<>(), clock)
                .record(
                        launch,
                        registrations().platform(launch.registration()).orElseThrow(),
                        admission,
                        new Hearing(clock.instant()));
    }

    static Launch launch(RegistrationId registration, Launch.Version version, Link link) {
        return new Launch(
                registration,
                version,
                new Launch.Link("2", null, null, link.id(), null),
                new Launch.LmsPerson(link.lmsUserId(), null, null, null, null),
                List.of("Learner"),
                java.util.Map.of("verkstad", link.contentKey()),
                "sv",
                link.services());
    }

    /** A graded link: a sourcedid, or a line item with the scope to write. */
    record Link(
            String id,
            String contentKey,
            String lmsUserId,
            @Nullable String sourcedId,
            @Nullable String lineItem,
            String issuer) {
        static Link graded11(String key, String contentKey, String sourcedId) {
            return new Link("link-" + contentKey, contentKey, "5", sourcedId, null, LtiTables.issuer(key));
        }

        static Link graded13(String key, String contentKey) {
            return new Link(
                    "link-" + contentKey,
                    contentKey,
                    "5",
                    null,
                    LtiTables.issuer(key) + "/lineitems/9/lineitem?type_id=2",
                    LtiTables.issuer(key));
        }

        static Link ungraded(String key, String contentKey) {
            return new Link("link-" + contentKey, contentKey, "5", null, null, LtiTables.issuer(key));
        }

        Launch.Services services() {
            return new Launch.Services(
                    sourcedId,
                    sourcedId == null ? null : issuer + "/service.php",
                    lineItem,
                    null,
                    lineItem == null ? java.util.Set.of() : java.util.Set.of(SCORE_SCOPE));
        }
    }
}
