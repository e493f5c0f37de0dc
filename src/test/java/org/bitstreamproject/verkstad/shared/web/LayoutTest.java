// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.output.StringOutput;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bitstreamproject.verkstad.shared.domain.CohortId;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LayoutTest {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    @ParameterizedTest
    @EnumSource(Language.class)
    void framesEveryPageWithOneHeadingAndTheReadersLanguage(Language language) {
        var html = render("layout/error.jte", Map.of("view", view(language), "page", gone(Map.of())));

        assertThat(html.split("<h1", -1)).hasSize(2);
        assertThat(html)
                .contains("<html lang=\"" + language.code() + "\"")
                .contains("<main")
                .contains("href=\"/accessibility\"")
                .contains("O'Brien Ŋ");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void offersTheOtherTwoLanguages(Language language) {
        var html = render("layout/error.jte", Map.of("view", view(language), "page", gone(Map.of())));

        for (var other : Language.values()) {
            assertThat(html.contains("value=\"" + other.code() + "\"")).isEqualTo(other != language);
        }
    }

    @Test
    void hasNoScriptOrStyleInThePage() {
        var html = render("layout/error.jte", Map.of("view", view(Language.SV), "page", gone(Map.of())));

        assertThat(html).doesNotContain("style=").doesNotContain("onclick").doesNotContain("<style");
        assertThat(html).containsPattern("<script src=\"[^\"]+\" defer></script>");
    }

    @Test
    void showsTypedTextAgainAsTextAndNotAsMarkup() {
        var typed = Map.of("goal", List.of("<b>kortare</b> väntan"));

        var html = render("layout/error.jte", Map.of("view", view(Language.SV), "page", gone(typed)));

        assertThat(html).contains("&lt;b&gt;kortare&lt;/b&gt; väntan").contains("data-failed=\"true\"");
    }

    @Test
    void worksWithoutASession() {
        var view = new View(new Texts(), new Assets(), Language.NB, null, "/case");

        var html = render("layout/error.jte", Map.of("view", view, "page", gone(Map.of())));

        assertThat(html).contains("data-person=\"\"").doesNotContain("action=\"/language\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void answersQuestionsAndStatesItsLimitsInEveryLanguage(Language language) {
        var help = render("layout/help.jte", Map.of("view", view(language), "page", OpenPages.Numbered.upTo(7)));
        var statement =
                render("layout/accessibility.jte", Map.of("view", view(language), "page", OpenPages.Numbered.upTo(3)));

        assertThat(help).contains(view(language).t("layout.help.answer.7"));
        assertThat(statement).contains("WCAG 2.2").contains(view(language).t("layout.statement.limit.3"));
    }

    @Test
    void linksEachErrorToItsFieldInTheOrderOfTheForm() {
        var messages = new LinkedHashMap<String, String>();
        messages.put("title", "Skriv en titel");
        messages.put("goal", "Skriv ett mål");

        var html = render("layout/errors.jte", Map.of("view", view(Language.SV), "errors", new FieldErrors(messages)));

        assertThat(html).containsSubsequence("data-focus", "href=\"#title\"", "Skriv en titel", "href=\"#goal\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysTheStateOfAStepInWords(Language language) {
        for (var state : List.of("done", "current", "todo", "waiting", "locked")) {
            var html = render("layout/step.jte", Map.of("view", view(language), "state", state, "title", "Fall"));

            assertThat(html).contains(view(language).t("layout.step." + state));
        }
    }

    @Test
    void refusesAnIconNobodyDrew() {
        assertThatThrownBy(() -> render("layout/icon.jte", Map.of("name", "unicorn")))
                .isInstanceOf(TemplateException.class)
                .hasRootCauseMessage("no icon unicorn");
    }

    private String render(String template, Map<String, Object> parameters) {
        var output = new StringOutput();
        engine.render(template, parameters, output);
        return output.toString();
    }

    private static ErrorPage gone(Map<String, List<String>> kept) {
        return new ErrorPage(404, "Sidan finns inte", "Gå till startsidan.", "", kept);
    }

    private static View view(Language language) {
        var session = new SessionInfo(
                1,
                "handle",
                new PersonId(42),
                new EnrolmentId(1),
                new CohortId(1),
                new EditionId(1),
                new PlatformId(1),
                "umu",
                "VM-2026",
                "Verksamhetsmodellering",
                "O'Brien Ŋ",
                Role.PARTICIPANT,
                Set.of(),
                language,
                Country.SE,
                ZoneId.of("Europe/Stockholm"),
                null,
                "home");
        return new View(new Texts(), new Assets(), language, session, "/case");
    }
}
