// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.settings.Settings;
import org.bitstreamproject.verkstad.shared.web.Guest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminSessionsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @TestOnBothDatabases
    void endsAfterHalfAnHourWithoutUseAndEightHoursWithIt(Database db) {
        String token = db.in(em -> at(em, NOW).open(Language.NB));

        assertThat(live(db, token, NOW.plus(Duration.ofMinutes(29)))).isPresent();
        assertThat(live(db, token, NOW.plus(Duration.ofMinutes(58)))).isPresent();
        assertThat(live(db, token, NOW.plus(Duration.ofMinutes(89)))).isEmpty();

        String busy = db.in(em -> at(em, NOW).open(Language.NB));
        for (var used = NOW; used.isBefore(NOW.plus(Duration.ofHours(8))); used = used.plus(Duration.ofMinutes(20))) {
            assertThat(live(db, busy, used)).isPresent();
        }
        assertThat(live(db, busy, NOW.plus(Duration.ofHours(8)))).isEmpty();
    }

    @TestOnBothDatabases
    void endsWhenTheOperatorSignsOut(Database db) {
        String token = db.in(em -> at(em, NOW).open(Language.SV));

        db.inTransaction(em -> at(em, NOW).end(token));

        assertThat(live(db, token, NOW)).isEmpty();
        List<?> audited = db.in(em -> em.createNativeQuery("SELECT action FROM audit_trail ORDER BY seq_no DESC")
                .setMaxResults(2)
                .getResultList());
        List<String> newest = audited.stream().map(String::valueOf).toList();
        assertThat(newest).containsExactly("admin.signed-out", "admin.signed-in");
    }

    @TestOnBothDatabases
    void endsWhenTheKeyIsChanged(Database db) {
        String token = db.in(em -> under("the old key", em, NOW).open(Language.SV));
        Optional<Guest> before = db.in(em -> under("the old key", em, NOW).live(token));

        Optional<Guest> after = db.in(em -> under("the new key", em, NOW).live(token));

        assertThat(before).isPresent();
        assertThat(after).isEmpty();
    }

    @TestOnBothDatabases
    void keepsTheHashAndNotTheToken(Database db) {
        String token = db.in(em -> at(em, NOW).open(Language.SV));

        Number rows =
                db.in(em -> (Number) em.createNativeQuery("SELECT COUNT(*) FROM admin_session WHERE token_hash = ?1")
                        .setParameter(1, token)
                        .getSingleResult());

        assertThat(token).hasSize(43);
        assertThat(rows.intValue()).isZero();
    }

    @TestOnBothDatabases
    void remembersTheLanguageAndForgetsWhatIsOver(Database db) {
        String token = db.in(em -> at(em, NOW).open(Language.SV));
        db.inTransaction(em -> at(em, NOW).read(token, Language.EN));
        assertThat(live(db, token, NOW)).map(Guest::language).contains(Language.EN);

        db.inTransaction(em -> at(em, NOW.plus(Duration.ofDays(3))).run());

        Number rows =
                db.in(em -> (Number) em.createNativeQuery("SELECT COUNT(*) FROM admin_session WHERE expires_at < ?1")
                        .setParameter(1, java.sql.Timestamp.valueOf("2026-11-23 08:00:00"))
                        .getSingleResult());
        assertThat(rows.intValue()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/admin/../home",
                "/home",
                "/admin/\\evil",
                "",
                "/administration"
            })
    void goesOnOnlyToItsOwnPages(String to) {
        assertThat(SignInPage.own(to)).isEqualTo("/admin/platforms");
    }

    @Test
    void goesBackToWhereOneWas() {
        assertThat(SignInPage.own("/admin/launches?platform=umu&day=2026-11-22"))
                .isEqualTo("/admin/launches?platform=umu&day=2026-11-22");
    }

    @Test
    void sendsACookieNoOtherSiteCanMakeTheBrowserSend() {
        assertThat(AdminCookie.set("word"))
                .isEqualTo("__Host-verkstad-admin=word; Path=/; Secure; HttpOnly; SameSite=Strict");
        assertThat(AdminCookie.clear()).contains("Max-Age=0").startsWith("__Host-verkstad-admin=;");
    }

    private static Optional<Guest> live(Database db, String token, Instant now) {
        return db.in(em -> at(em, now).live(token));
    }

    private static AdminSessions at(EntityManager em, Instant now) {
        return under("the key", em, now);
    }

    private static AdminSessions under(String key, EntityManager em, Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        var settings = Settings.from(Map.of("VERKSTAD_ADMIN_KEY", key)::get);
        return new AdminSessions(em, new AuditTrail(em, clock), clock, settings);
    }
}
