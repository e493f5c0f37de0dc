// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.course.KnownPlatform;
import org.bitstreamproject.verkstad.course.PlatformEntry;
import org.bitstreamproject.verkstad.course.Platforms;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;

/** Accepting a platform opens it once, and never over the operator's own word. */
class AcceptPlatformTest {
    @TestOnBothDatabases
    void opensThePlatformThatTheRegistrationMade(Database db) {
        String key = aKey("self");
        var id = registered(db, key);
        assertThat(isOpen(db, key)).isFalse();

        db.inTransaction(em -> accepting(em).accept(id, null, "admin"));

        assertThat(isOpen(db, key)).isTrue();
    }

    @TestOnBothDatabases
    void acceptsOnce(Database db) {
        String key = aKey("self");
        var id = registered(db, key);
        db.inTransaction(em -> accepting(em).accept(id, null, "admin"));
        db.inTransaction(em -> new Platforms(em).enable(platform(em, key).id(), false));

        assertThatThrownBy(() -> db.inTransaction(em -> accepting(em).accept(id, "7", "admin")))
                .isInstanceOf(NotVisible.class);

        assertThat(isOpen(db, key)).isFalse();
        List<String> deployments = db.in(em -> new LtiTables(em)
                .registrations()
                .of(platform(em, key).id())
                .get(0)
                .deployments());
        assertThat(deployments).containsExactly("2");
    }

    @TestOnBothDatabases
    void leavesAPlatformShutThatHasAnotherWayIn(Database db) {
        String key = aKey("self");
        var id = registered(db, key);
        db.inTransaction(em -> new LtiTables(em)
                .registrations()
                .keep11(platform(em, key), new PlatformDescription.Lti11("consumer-" + key, "s", false)));

        db.inTransaction(em -> accepting(em).accept(id, null, "admin"));

        assertThat(isOpen(db, key)).isFalse();
        assertThatThrownBy(() -> db.inTransaction(em -> accepting(em).decline(id, "admin")))
                .isInstanceOf(NotVisible.class);
    }

    /** A platform that described itself and waits. */
    private static RegistrationId registered(Database db, String key) {
        return db.in(em -> {
            var issuer = LtiTables.issuer(key);
            var platform = new Platforms(em)
                    .register(new PlatformEntry(key, "UiT", Country.NO, issuer, PlatformEntry.Origin.DYNREG));
            new Platforms(em).enable(platform.id(), false);
            return DescribePlatformTest.describedItself(em, platform, false);
        });
    }

    private static AcceptPlatform accepting(EntityManager em) {
        return new AcceptPlatform(em, new Platforms(em), new AuditTrail(em, CourseBuilder.CLOCK));
    }

    private static KnownPlatform platform(EntityManager em, String key) {
        return new Platforms(em).keyed(key).orElseThrow();
    }

    private static boolean isOpen(Database db, String key) {
        return db.in(em -> platform(em, key).enabled());
    }
}
