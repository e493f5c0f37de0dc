// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static final String SECRET = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @Test
    void startsWithNothingSet() {
        var settings = Settings.from(name -> null);

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.address()).isEqualTo("127.0.0.1");
        assertThat(settings.baseUrl()).isEqualTo("http://localhost:8080");
        assertThat(settings.embeddedDatabase()).isTrue();
        assertThat(settings.demo()).isFalse();
    }

    @Test
    void takesEveryGoodValue() {
        var given = Map.of(
                "VERKSTAD_PORT",
                "9090",
                "VERKSTAD_BASE_URL",
                "https://verkstad.example.org/",
                "VERKSTAD_SECRET",
                SECRET,
                "VERKSTAD_DB_URL",
                "jdbc:postgresql://localhost/v",
                "VERKSTAD_ADMIN_KEY",
                "key",
                "VERKSTAD_DEMO",
                "False");

        var settings = Settings.from(given::get);

        assertThat(settings.port()).isEqualTo(9090);
        assertThat(settings.baseUrl()).isEqualTo("https://verkstad.example.org");
        assertThat(settings.secret()).hasSize(32);
        assertThat(settings.embeddedDatabase()).isFalse();
        assertThat(settings.secureTransport()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VERKSTAD_PORT|80a|8081",
                "VERKSTAD_PORT|0|8081",
                "VERKSTAD_PORT|65536|8081",
                "VERKSTAD_ADDRESS|256.1.1.1|127.0.0.1",
                "VERKSTAD_BASE_URL|verkstad.example.org|https://verkstad.example.org",
                "VERKSTAD_BASE_URL|https://verkstad.example.org/path|https://verkstad.example.org",
                "VERKSTAD_BASE_URL|http://verkstad.example.org|http://localhost:8080",
                "VERKSTAD_BASE_URL|http://10.0.0.7:8080|http://127.0.0.1:8080",
                "VERKSTAD_BASE_URL|http://localhost.example.org|http://[::1]:8080",
                "VERKSTAD_BASE_URL|ftp://verkstad.example.org|https://verkstad.example.org",
                "VERKSTAD_DEMO|yes|true",
                "VERKSTAD_SECRET|c2hvcnQ=|AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                "VERKSTAD_SECRET|not base64 at all!|AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                "VERKSTAD_PLATFORMS|/nowhere/platforms.json|pom.xml"
            })
    void namesTheVariableTheFaultAndAnExample(String variable, String bad, String good) {
        assertThat(Settings.from(Map.of(variable, good)::get)).isNotNull();

        assertThatThrownBy(() -> Settings.from(Map.of(variable, bad)::get))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith(variable + " ")
                .hasMessageContaining("example: " + variable + "=");
    }

    @Test
    void wantsTheSecretWithPostgresql() {
        var settings =
                new HashMap<>(Map.of("VERKSTAD_DB_URL", "jdbc:postgresql://localhost/v", "VERKSTAD_SECRET", SECRET));
        assertThat(Settings.from(settings::get)).isNotNull();
        settings.remove("VERKSTAD_SECRET");

        assertThatThrownBy(() -> Settings.from(settings::get)).hasMessageStartingWith("VERKSTAD_SECRET ");
    }

    @Test
    void refusesTheDemoAnywhereButLocalhost() {
        var settings = new HashMap<>(Map.of("VERKSTAD_DEMO", "true"));
        assertThat(Settings.from(settings::get).demo()).isTrue();
        settings.put("VERKSTAD_BASE_URL", "https://verkstad.example.org");

        assertThatThrownBy(() -> Settings.from(settings::get)).hasMessageStartingWith("VERKSTAD_BASE_URL ");
    }

    @Test
    void neverShowsASecret() {
        assertThat(Settings.from(Map.of("VERKSTAD_SECRET", SECRET, "VERKSTAD_ADMIN_KEY", "hemlig")::get)
                        .toString())
                .doesNotContain(SECRET, "hemlig");
    }
}
