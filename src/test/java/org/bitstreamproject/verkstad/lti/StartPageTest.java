// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.bitstreamproject.verkstad.lti.lists.Checks;
import org.bitstreamproject.verkstad.lti.lists.ListedNames;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Views;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own page of a login holds what the platform has sent: as text, whatever it is. */
@DisplayNameGeneration(ListedNames.class)
class StartPageTest {
    private static final String PLAIN = "ltilaunch3_123";

    @Checks("P10")
    @ParameterizedTest
    @ValueSource(
            strings = {
                PLAIN,
                "\"><script>alert(1)</script>",
                "' onmouseover='alert(1)",
                "</div></form><img src=x onerror=alert(1)>",
                "javascript:alert(1)",
                "${evil} $1 \\1 $0 \\",
                "{\"cmid\":5,\"launchid\":\"ltilaunch3_123\"}",
                "&quot;&#34;&lt;b&gt;",
                "\u2028alert(1)\u2029 å\u0000b"
            })
    void showsWhateverIsSentAsText(String sent) {
        for (boolean cookies : new boolean[] {true, false}) {
            var next = "https://moodle.example.se/auth?state=" + sent;
            var page = shown(new StartPage(sent, sent, next, cookies, Map.of("login_hint", sent, sent, "x")));
            var twin = shown(new StartPage(PLAIN, PLAIN, next, cookies, Map.of("login_hint", PLAIN, PLAIN, "x")));

            var way = page.selectFirst("[data-way]");
            assertThat(way.attr("data-way")).isEqualTo(readable(sent));
            assertThat(way.attr("data-token")).isEqualTo(readable(sent));
            assertThat(way.attr("data-next")).isEqualTo(readable(next));
            if (!cookies) {
                var field = page.selectFirst("[data-way-closed] input[name=login_hint]");
                assertThat(field.attr("value")).isEqualTo(readable(sent));
            }
            assertThat(page.getAllElements()).hasSameSizeAs(twin.getAllElements());
            assertThat(page.select("script")).hasSameSizeAs(twin.select("script"));
            assertThat(page.getAllElements()).noneMatch(StartPageTest::runs);
        }
    }

    private static boolean runs(Element element) {
        return element.attributes().asList().stream()
                .anyMatch(attribute -> attribute.getKey().startsWith("on"));
    }

    /** A page cannot hold NUL: readers put a mark in its place. */
    private static String readable(String sent) {
        return sent.replace('\u0000', '\uFFFD');
    }

    private static Document shown(StartPage page) {
        var view = Views.of(Views.participant(1, Language.SV), "/lti/1p3/start");
        var output = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html)
                .render("lti/start.jte", Map.of("view", view, "page", page), output);
        return Jsoup.parse(output.toString());
    }
}
