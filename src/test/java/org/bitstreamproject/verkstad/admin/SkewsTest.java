// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.lti.ClockSkew;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Views;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the operator's pages say of a platform's clock. */
class SkewsTest {
    @ParameterizedTest
    @CsvSource({"1.3, 2500, '2'", "1.3, -45000, '45'", "1.3, -130000, '130'", "1.1, -101000, '101'"})
    void warnsOfAClockThatGoesFastOrLags(String version, long medianMs, String seconds) {
        var warnings = warnings(version, medianMs);

        assertThat(warnings)
                .singleElement()
                .satisfies(warning ->
                        assertThat(warning.text()).contains("Klockan hos Umeå driver", seconds, "LTI " + version));
    }

    @ParameterizedTest
    @CsvSource({"1.3, -300", "1.3, 1900", "1.3, -20000", "1.1, -90000"})
    void saysNothingOfAClockThatIsNearEnough(String version, long medianMs) {
        assertThat(warnings(version, medianMs)).isEmpty();
    }

    private static Elements warnings(String version, long medianMs) {
        var skews = List.of(new LaunchesPage.Skew("Umeå", new ClockSkew(version, medianMs, 5)));
        var output = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html)
                .render(
                        "admin/skews.jte",
                        Map.of("view", Views.of(Views.participant(1, Language.SV), "/admin/launches"), "skews", skews),
                        output);
        return Jsoup.parse(output.toString()).select(".vk-alert");
    }
}
