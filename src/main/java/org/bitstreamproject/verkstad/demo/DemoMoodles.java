// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bitstreamproject.verkstad.demo.moodle.Custom;
import org.bitstreamproject.verkstad.demo.moodle.LegacyTool;
import org.bitstreamproject.verkstad.demo.moodle.Letters;
import org.bitstreamproject.verkstad.demo.moodle.Moodle;
import org.bitstreamproject.verkstad.demo.moodle.Site;
import org.bitstreamproject.verkstad.demo.moodle.Tool;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.settings.Settings;

/** The two imitations, at 127.0.0.1 while the tool is at localhost, so that a browser takes them for other sites. */
@ApplicationScoped
public class DemoMoodles {
    static final String HOST = "127.0.0.1";
    private static final String MOODLE_VERSION = "2025100606";
    private static final long LEGACY_TYPE = 1;
    private static final long TYPE = 2;

    @Inject
    private Settings settings;

    boolean enabled() {
        return settings.demo();
    }

    /** The start page of both. */
    String address() {
        return "http://" + HOST + ":" + settings.port() + "/demo";
    }

    String toolAddress() {
        return settings.baseUrl();
    }

    List<Moodle> all() {
        return List.of(swedish(), norwegian());
    }

    Optional<Moodle> withKey(String key) {
        return all().stream().filter(moodle -> moodle.key().equals(key)).findFirst();
    }

    private Moodle swedish() {
        return moodle("se", Country.SE, Language.SV, ZoneId.of("Europe/Stockholm"));
    }

    private Moodle norwegian() {
        return moodle("no", Country.NO, Language.NB, ZoneId.of("Europe/Oslo"));
    }

    private Moodle moodle(String key, Country country, Language language, ZoneId zone) {
        var swedish = country == Country.SE;
        return new Moodle(
                key,
                site(key, swedish ? "Norrsele universitet" : "Lyngvær universitet"),
                country,
                language,
                zone,
                swedish ? Letters.SWEDISH : Letters.NORWEGIAN,
                InventedCourses.course(language),
                InventedCourses.links(language),
                swedish ? InventedPeople.swedish() : InventedPeople.norwegian(),
                legacyTool(key),
                tool(key));
    }

    private Site site(String key, String name) {
        return new Site(
                address() + "/" + key,
                key.equals("se") ? "5e0f3ab1c2d94e7788a1b2c3d4e5f601" : "5e0f3ab1c2d94e7788a1b2c3d4e5f602",
                "Demo " + key.toUpperCase(Locale.ROOT),
                name,
                MOODLE_VERSION);
    }

    /** Key and secret are public on purpose: they open an invented course on this machine and nothing else. */
    private LegacyTool legacyTool(String key) {
        return new LegacyTool(
                LEGACY_TYPE,
                "demo-" + key + "-key",
                "demo-" + key + "-secret-not-for-real-use",
                settings.baseUrl() + "/lti/1p1/launch",
                custom());
    }

    private Tool tool(String key) {
        return new Tool(
                TYPE,
                "demo-" + key + "-client",
                settings.baseUrl() + "/lti/1p3/login",
                settings.baseUrl() + "/lti/1p3/launch",
                settings.baseUrl() + "/lti/1p3/jwks.json",
                custom());
    }

    private static List<Custom> custom() {
        return Custom.lines("""
                context_history=$Context.id.history
                groups=$Moodle.Person.userGroupIds
                due=$ResourceLink.submission.endDateTime
                """);
    }
}
