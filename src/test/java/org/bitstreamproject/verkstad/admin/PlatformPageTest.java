// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.course.KnownPlatform;
import org.bitstreamproject.verkstad.course.PlatformEntry;
import org.bitstreamproject.verkstad.course.Validity;
import org.bitstreamproject.verkstad.lti.RegistrationDetails;
import org.bitstreamproject.verkstad.lti.RegistrationId;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.View;
import org.bitstreamproject.verkstad.shared.web.Views;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of one platform: its dates, faulty ones shown again, and what becomes of it when its file drops it. */
class PlatformPageTest {
    private static final Validity AUTUMN =
            new Validity(Instant.parse("2026-08-31T22:00:00Z"), Instant.parse("2026-12-31T23:00:00Z"));
    private static final long WAY = 7;

    @Test
    void readsFromTheFirstMorningToTheEndOfTheLastDay() {
        assertThat(typed("2026-09-01", " 2026-12-31 ").validity()).isEqualTo(AUTUMN);
        assertThat(typed("", "").validity()).isEqualTo(Validity.ALWAYS);
    }

    @ParameterizedTest
    @CsvSource({
        "tomorrow, '', from, admin.fault.DATE",
        "2026-02-30, '', from, admin.fault.DATE",
        "'', 31.12.2026, to, admin.fault.DATE",
        "'', +99999-01-01, to, admin.fault.DATE",
        "0000-01-01, '', from, admin.fault.DATE",
        "2026-12-31, 2026-12-30, to, admin.fault.DAYS"
    })
    void saysWhichDayIsFaulty(String from, String to, String field, String fault) {
        assertThatThrownBy(() -> typed(from, to).validity())
                .isInstanceOfSatisfying(
                        FieldFault.class, refused -> assertThat(refused.field()).isEqualTo(field))
                .hasMessage(fault);
    }

    @Test
    void acceptsASingleDay() {
        var day = typed("2026-12-31", "2026-12-31").validity();

        assertThat(day.covers(Instant.parse("2026-12-31T12:00:00Z"))).isTrue();
        assertThat(day.covers(Instant.parse("2026-12-31T23:00:00Z"))).isFalse();
    }

    @Test
    void showsTheStoredDaysOfEveryForm() {
        var page = shown(PlatformPage.Dates.NONE, FieldErrors.NONE);

        assertThat(value(page, "from-0")).isEqualTo("2026-09-01");
        assertThat(value(page, "to-" + WAY)).isEqualTo("2026-12-31");
        assertThat(page.select("[aria-invalid=true]")).isEmpty();
    }

    @Test
    void showsWhatWasTypedInTheFaultyFormAndLeavesTheOthers() {
        var typed = new PlatformPage.Dates(WAY, typed("2026-10-01", "Christmas"));
        var page = shown(typed, new FieldErrors(Map.of("to-" + WAY, "Write a day")));

        assertThat(value(page, "from-" + WAY)).isEqualTo("2026-10-01");
        assertThat(value(page, "to-" + WAY)).isEqualTo("Christmas");
        assertThat(page.getElementById("to-" + WAY).attr("type"))
                .as("a date field would hide it")
                .isEqualTo("text");
        assertThat(page.getElementById("to-" + WAY).attr("aria-describedby")).isEqualTo("to-" + WAY + "-error");
        assertThat(page.getElementById("to-" + WAY + "-error").text()).isEqualTo("Write a day");
        assertThat(page.getElementById("from-" + WAY).hasAttr("aria-invalid")).isFalse();
        assertThat(value(page, "from-0")).isEqualTo("2026-09-01");
        assertThat(page.select(".ds-error-summary a").attr("href")).isEqualTo("#to-" + WAY);
    }

    @Test
    void offersToTakeOverWhatTheFileHasDroppedAndNothingElse() {
        var named = shown(platform(PlatformEntry.Origin.FILE, null), PlatformPage.Dates.NONE, FieldErrors.NONE);
        var dropped = shown(
                platform(PlatformEntry.Origin.FILE, Instant.parse("2026-11-20T09:00:00Z")),
                PlatformPage.Dates.NONE,
                FieldErrors.NONE);

        assertThat(named.select("form[action$=take-over]")).isEmpty();
        assertThat(named.select("a[href$=disable]")).hasSize(1);
        assertThat(dropped.select("form[action=/admin/platforms/umu/take-over]"))
                .hasSize(1);
        assertThat(dropped.select("a[href$=disable], a[href$=edit], form[action$=enable]"))
                .isEmpty();
        assertThat(dropped.select(".vk-alert").text()).contains("20 Nov").doesNotContain("read-only");
        assertThat(dropped.select(".vk-badge").text()).isEqualTo("Taken out of the file");
    }

    private static Typed typed(String from, String to) {
        var sent = new MultivaluedHashMap<String, String>();
        sent.add("from", from);
        sent.add("to", to);
        return new Typed(sent);
    }

    private static String value(Document page, String id) {
        return page.getElementById(id).attr("value");
    }

    private static KnownPlatform platform(PlatformEntry.Origin origin, Instant withdrawn) {
        return new KnownPlatform(
                new PlatformId(1),
                "umu",
                "Umeå",
                Country.SE,
                "https://moodle.example.se",
                true,
                withdrawn,
                origin,
                AUTUMN);
    }

    private static Document shown(PlatformPage.Dates typed, FieldErrors errors) {
        return shown(platform(PlatformEntry.Origin.ADMIN, null), typed, errors);
    }

    private static Document shown(KnownPlatform platform, PlatformPage.Dates typed, FieldErrors errors) {
        var way = new RegistrationDetails(
                new RegistrationId(WAY), "1.1", "umu-key", List.of(), "", "", "", false, true, true, AUTUMN);
        var page = new PlatformPage(platform, List.of(way), List.of(), "", true, typed, errors);
        View view = Views.of(Views.participant(1, Language.EN), "/admin/platforms/umu");
        var output = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html)
                .render("admin/platform.jte", Map.of("view", view, "page", page), output);
        return Jsoup.parse(output.toString());
    }
}
