// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.course.Rule;
import org.bitstreamproject.verkstad.course.Rule.Level;
import org.bitstreamproject.verkstad.course.Rule.Phase;
import org.bitstreamproject.verkstad.course.Rule.Severity;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Views;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RulesPageTest {

    private static final List<Rule> RULES = Models.COURSE.rules();

    @Test
    void holdsEveryRuleOfTheCourseOnce() {
        assertThat(entries(asked("", "", "", "", "")))
                .extracting(RulesPage.Entry::id)
                .containsExactlyInAnyOrderElementsOf(
                        RULES.stream().map(Rule::id).toList());
    }

    @Test
    void aKindOfModelIsJudgedByItsOwnRulesAndThoseForAll() {
        var ids = entries(asked("", "SEQUENCE", "", "", "")).stream()
                .map(RulesPage.Entry::id)
                .toList();

        assertThat(ids).contains("SEQ-01", "N-SEQ-03", "N-GEN-02").doesNotContain("PRO-01", "PII-01");
    }

    @Test
    void rulesOnFieldsOfACaseStandByThemselves() {
        assertThat(entries(asked("", "CASE", "", "", "")))
                .extracting(RulesPage.Entry::id)
                .contains("BAS-01", "PII-01")
                .doesNotContain("STK-01", "N-GEN-02");
    }

    @Test
    void conditionsAreAllMet() {
        assertThat(entries(asked("", "PROCESS", "LIVE", "PRAGMATIC", "WARN")))
                .isNotEmpty()
                .allSatisfy(entry -> {
                    assertThat(entry.phase()).isEqualTo(Phase.LIVE);
                    assertThat(entry.level()).isEqualTo(Level.PRAGMATIC);
                    assertThat(entry.severity()).isEqualTo(Severity.WARN);
                });
    }

    @ParameterizedTest
    @CsvSource({"pro-01,PRO-01", "PRO-01 ,PRO-01", "sporthallen,CTX-01"})
    void aSearchFindsIdsAndWordsWhateverTheirCase(String search, String id) {
        assertThat(entries(asked(search, "", "", "", "")))
                .extracting(RulesPage.Entry::id)
                .contains(id);
    }

    @ParameterizedTest
    @CsvSource({"PROZESS,'','',''", "'',NOW,'',''", "'','',DEEP,''", "'','','',FATAL", "<script>,x,y,z"})
    void whatNobodyKnowsCountsAsNotAskedFor(String type, String phase, String level, String severity) {
        assertThat(entries(asked("", type, phase, level, severity))).hasSize(RULES.size());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyRuleHasAnAnchorAndAllItsWordsInTheReadersLanguage(Language language) {
        var page = Jsoup.parse(html(language, asked("", "", "", "", "")));

        assertThat(page.select("article.ru-rule")).hasSize(RULES.size());
        assertThat(page.select("#PRO-01").text())
                .contains(Models.COURSE.rule("PRO-01").orElseThrow().why(language))
                .contains(Models.COURSE.rule("PRO-01").orElseThrow().example(language));
        assertThat(page.text()).doesNotContain("{0}", "{1}", "rules.", "modelling.");
        assertThat(page.select("h1")).hasSize(1);
    }

    @Test
    void whatIsSearchedForIsShownAndHarmless() {
        var html = html(Language.SV, asked("<b>\"x", "", "", "", ""));

        assertThat(Jsoup.parse(html).select("input[name=q]").attr("value")).isEqualTo("<b>\"x");
        assertThat(html).doesNotContain("<b>\"x");
    }

    @Test
    void isFoldedByKindOfModelUntilSomethingIsAskedFor() {
        var everything = asked("", "", "", "", "");

        assertThat(open(Language.SV, everything, "")).isEmpty();
        assertThat(open(Language.NB, everything, "SEQ-04")).containsExactly("about-SEQUENCE");
        assertThat(open(Language.EN, everything, "NO-SUCH-RULE")).isEmpty();
        assertThat(open(Language.SV, asked("pro-05", "", "", "", ""), "")).contains("about-PROCESS");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysBeforeItIsOpenedWhatAFoldHolds(Language language) {
        var page = Jsoup.parse(html(language, asked("", "", "", "", "")));
        var rules = page.select("details:has(#SEQ-01) article").size();

        assertThat(page.select("details:has(#SEQ-01) > summary h2").text()).endsWith("(" + rules + ")");
    }

    private static List<String> open(Language language, RulesPage.Asked asked, String led) {
        return Jsoup.parse(html(language, asked, led))
                .select("details.ru-group-fold[open] summary h2")
                .eachAttr("id");
    }

    private static RulesPage.Asked asked(String search, String type, String phase, String level, String severity) {
        return RulesPage.Asked.of(search, type, phase, level, severity);
    }

    private static List<RulesPage.Entry> entries(RulesPage.Asked asked) {
        return RulesPage.of(RULES, asked, Language.SV).groups().stream()
                .flatMap(group -> group.entries().stream())
                .toList();
    }

    private static String html(Language language, RulesPage.Asked asked) {
        return html(language, asked, "");
    }

    private static String html(Language language, RulesPage.Asked asked, String led) {
        var output = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html)
                .render(
                        "modelling/rules.jte",
                        Map.of(
                                "view", Views.of(Views.participant(31, language), "/rules"),
                                "page", RulesPage.of(RULES, asked, led, language)),
                        output);
        return output.toString();
    }
}
