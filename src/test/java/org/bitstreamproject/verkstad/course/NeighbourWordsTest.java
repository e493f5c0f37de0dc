// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitstreamproject.verkstad.course.content.TestPackages;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeighbourWordsTest {
    private static final CoursePackage COURSE = TestPackages.course();
    private static final NeighbourWords WORDS = new NeighbourWords();

    @ParameterizedTest
    @CsvSource({
        "SV, beslut, decision",
        "SV, beslutet, decision",
        "SV, Handläggarna, caseOfficer",
        "SV, handläggarens, caseOfficer",
        "SV, åtgärderna, measure",
        "SV, nyttor, benefit",
        "SV, ärendena, caseMatter",
        "SV, huvudmännen, principal",
        "SV, simbanor, swimlane",
        "SV, allmänna handlingar, publicRecord",
        "NB, vedtaket, decision",
        "NB, vedtakene, decision",
        "NB, saksbehandlerne, caseOfficer",
        "NB, tiltaket, measure",
        "NB, gevinstene, benefit",
        "NB, sakene, caseMatter",
        "NB, kommunestyret, municipalCouncil",
        "NB, svømmebaner, swimlane",
        "NB, fylkesmannen, countyAdministrativeBoard",
        "EN, swimlanes, swimlane",
        "EN, public records, publicRecord"
    })
    void findsAWordInItsForms(Language language, String form, String term) {
        var text = WORDS.inCourse(COURSE, language);

        var marked = text.plain("… " + form + ".");

        assertThat(marked).contains("href=\"#term-" + term + "\"").contains(">" + form + "</a>.");
        assertThat(text.words()).extracting(NeighbourWord::id).containsExactly(term);
    }

    @ParameterizedTest
    @CsvSource({
        "SV, beslutsam",
        "SV, sakta",
        "SV, nytt",
        "SV, processen",
        "SV, kommunen",
        "NB, saktens",
        "NB, brukt",
        "NB, prosessen",
        "EN, matters",
        "EN, forms"
    })
    void leavesOtherAndEvidentWordsAlone(Language language, String word) {
        assertThat(WORDS.inCourse(COURSE, language).plain(word)).isEqualTo(word);
    }

    @Test
    void takesTheLongestEntry() {
        var text = WORDS.inCourse(COURSE, Language.SV);

        text.plain("En statlig myndighet och dess myndighetsutövning");

        assertThat(text.words()).extracting(NeighbourWord::id).containsExactly("stateAgency");
    }

    @Test
    void marksAWordOncePerTextWhateverItsForm() {
        var text = WORDS.inCourse(COURSE, Language.NB);

        var marked = text.plain("Vedtaket er et vedtak.") + text.html("<p>Alle vedtak</p>");

        assertThat(marked.split("<a ", -1)).hasSize(2);
        assertThat(marked).endsWith(" er et vedtak.<p>Alle vedtak</p>");
    }

    @Test
    void leavesHeadingsLinksAndCodeAsTheyAre() {
        var html = "<h3 id=\"t-beslut\">Beslut</h3><p><a href=\"/exercise/E1.1\">beslut</a> <code>beslut</code></p>"
                + "<table><tr><th scope=\"col\">Beslut</th></tr></table>";

        assertThat(WORDS.inCourse(COURSE, Language.SV).html(html)).isEqualTo(html);
    }

    @Test
    void marksWordsInsideOtherElementsAndNeverInsideTags() {
        var marked = WORDS.inCourse(COURSE, Language.SV).html("<p title=\"beslut\"><strong>beslut</strong></p>");

        assertThat(marked)
                .isEqualTo(
                        "<p title=\"beslut\"><strong><a class=\"gl-word\" id=\"at-decision\" href=\"#term-decision\">"
                                + "beslut</a></strong></p>");
    }

    @Test
    void escapesWhatPeopleTyped() {
        var marked = WORDS.written(COURSE, "sv", Language.NB).plain("<b>\"beslut\" & <script>amp</script>");

        assertThat(marked)
                .startsWith("&lt;b&gt;&#34;<a class")
                .endsWith("beslut</a>&#34; &amp; &lt;script&gt;amp&lt;/script&gt;");
    }

    @Test
    void warnsOfAFalseFriendAndSaysWhyInTheReadersLanguage() {
        var text = WORDS.written(COURSE, "nb", Language.SV);

        var marked = text.plain("karakteren");

        assertThat(marked).contains("class=\"gl-word gl-false\"");
        var word = text.words().get(0);
        assertThat(word.falseFriend()).isTrue();
        assertThat(word.others()).containsExactly(new NeighbourWord.Other(Language.SV, "betyg"));
        assertThat(word.note()).contains("personlighet");
    }

    @Test
    void saysTheNeighboursWordInATextOfOnesOwnAndBothInAnEnglishOne() {
        var swedish = WORDS.inCourse(COURSE, Language.SV);
        var english = WORDS.inCourse(COURSE, Language.EN);
        swedish.plain("handläggare");
        english.plain("case officer");

        assertThat(swedish.words().get(0).others())
                .containsExactly(new NeighbourWord.Other(Language.NB, "saksbehandler"));
        assertThat(english.words().get(0).others())
                .containsExactlyInAnyOrder(
                        new NeighbourWord.Other(Language.SV, "handläggare"),
                        new NeighbourWord.Other(Language.NB, "saksbehandler"));
    }

    @Test
    void saysWhichLanguageAForeignWordInItalicsIs() {
        var marked = WORDS.inCourse(COURSE, Language.SV).html("<p>talar om <em>karakter</em> och <em>allt</em></p>");

        assertThat(marked).isEqualTo("<p>talar om <em lang=\"nb\">karakter</em> och <em>allt</em></p>");
    }

    @Test
    void listsALinkedWordWithoutMarkingItAgain() {
        var text = WORDS.inCourse(COURSE, Language.SV).linked(java.util.List.of("decision"));

        assertThat(text.plain("beslut")).isEqualTo("beslut");
        assertThat(text.words()).singleElement().matches(word -> !word.marked());
    }

    @Test
    void marksNothingInWhatANeighbourWroteInTheReadersOwnLanguage() {
        assertThat(WORDS.written(COURSE, "sv", Language.SV).plain("beslut & åtgärd"))
                .isEqualTo("beslut &amp; åtgärd");
        assertThat(WORDS.written(COURSE, "", Language.SV).plain("vedtak")).isEqualTo("vedtak");
    }

    @Test
    void marksAWordOnceOnAPageOfSeveralWriters() {
        var kase = WORDS.written(COURSE, "nb", Language.SV);
        kase.plain("vedtak");

        var review = kase.beside("en");

        assertThat(review.plain("decision")).isEqualTo("decision");
        assertThat(review.plain("case officer")).contains("#term-caseOfficer");
        assertThat(kase.words()).extracting(NeighbourWord::id).containsExactly("decision", "caseOfficer");
    }
}
