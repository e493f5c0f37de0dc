// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.registration;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.Set;
import org.bitstreamproject.verkstad.lti.lists.Checks;
import org.bitstreamproject.verkstad.lti.lists.ListedNames;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Views;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The end of a registration. What the button sends, and where to, a browser proves (registration.test.mjs). */
@DisplayNameGeneration(ListedNames.class)
class RegisteredPageTest {
    @Checks("Y12")
    @ParameterizedTest
    @EnumSource
    void hasAVisibleButtonThatTellsThePlatformAlone(Language language) {
        var page = new RegisteredPage(
                "lti.register.title",
                true,
                "Umeå",
                "https://moodle.example.se/sub",
                "client",
                Set.of("2"),
                "https://moodle.example.se");
        var output = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html)
                .render(
                        "lti/registered.jte",
                        Map.of("view", Views.of(Views.participant(1, language), "/lti/1p3/register"), "page", page),
                        output);

        var button = Jsoup.parse(output.toString()).select("button[data-close-origin]");

        assertThat(button).hasSize(1);
        assertThat(button.attr("data-close-origin")).isEqualTo("https://moodle.example.se");
        assertThat(button.text()).isNotBlank();
        assertThat(button.hasAttr("hidden")).isFalse();
    }
}
