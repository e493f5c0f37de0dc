// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.markdown.Markdown.Kind;
import org.bitstreamproject.verkstad.shared.markdown.Markdown.Reference;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
    private static final Texts TEXTS = new Texts();

    @Test
    void findsEveryLinkOfOurOwnWithItsLine() {
        var text = "## A\n\nThe [owner](term:processOwner)\nmay [try](exercise:E1.2).\n\n![It](model:models/x.yaml)\n";

        assertThat(Markdown.slips(text)).isEmpty();
        assertThat(Markdown.references(text))
                .containsExactly(
                        new Reference(Kind.TERM, "processOwner", 3),
                        new Reference(Kind.EXERCISE, "E1.2", 4),
                        new Reference(Kind.MODEL, "models/x.yaml", 6));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "A <b>word</b>; HTML is not read",
                "<script>alert(1)</script>; HTML is not read",
                "# Title; a heading of the first level",
                "## A~~#### B; a heading skips a level",
                "[x](javascript:alert(1)); a link leads to",
                "[x](http://example.org); a link leads to",
                "[x](/exercise/E1.2); a link leads to",
                "[x](model:models/x.yaml); a model is shown, not linked to",
                "[](term:x); a link without words",
                "![x](https://example.org/x.png); a picture from",
                "![](model:models/x.yaml); a picture without an alternative text",
                "See ![x](model:models/x.yaml) here; a picture inside a line",
                "- ![x](model:models/x.yaml); a picture inside a line",
                "'   '; the text is empty"
            })
    void saysWhatATextMayNotHold(String text, String what) {
        var slips = Markdown.slips("<!-- SPDX-License-Identifier: EUPL-1.2 -->\n\n" + text.replace("~", "\n"));

        assertThat(slips).isNotEmpty();
        assertThat(TEXTS.text(Language.EN, slips.get(0).trouble().what())).startsWith(what);
        assertThat(TEXTS.text(Language.EN, slips.get(0).trouble().cure())).isNotBlank();
    }

    @Test
    void countsLinesWithTheLicenceLine() {
        var slips = Markdown.slips("<!-- SPDX-License-Identifier: EUPL-1.2 -->\n## A\n\n<i>x</i>\n");

        assertThat(slips).extracting(Markdown.Slip::line).containsOnly(4);
    }

    @Test
    void putsItsHeadingsUnderThePagesOwn() {
        var html = html("## One\n\ntext\n\n### Two\n\n## One\n");

        assertThat(html)
                .contains("<h3 id=\"t-one\">One</h3>", "<h4 id=\"t-two\">Two</h4>", "<h3 id=\"t-one-2\">One</h3>");
        assertThat(Markdown.read("## Mål & medel\n", 2).sections())
                .containsExactly(new Reading.Section("t-mal-medel", "Mål & medel"));
    }

    @Test
    void escapesWhateverLooksLikeHtml() {
        assertThat(html("a <b onclick=x>b</b> & `<i>`\n\n<script>alert(1)</script>\n"))
                .doesNotContain("<b", "<i>", "<script")
                .contains("&lt;script&gt;");
    }

    @Test
    void leadsToNoAddressThatRuns() {
        assertThat(html("[x](javascript:alert(1)) [y](JaVaScRiPt:x) [z](data:text/html,x)"))
                .doesNotContain("javascript", "JaVa", "data:");
    }

    @Test
    void resolvesItsOwnLinks() {
        var reading =
                Markdown.read("[o](term:a) [o](term:b) [o](term:a) [t](exercise:E1.2) [s](https://example.org/)", 2);

        assertThat(((Reading.Html) reading.pieces().get(0)).html())
                .contains(
                        "<a href=\"#term-a\" class=\"vk-term\">",
                        "<a href=\"/exercise/E1.2\">",
                        "rel=\"noopener noreferrer\"")
                .containsOnlyOnce("target=\"_blank\"");
        assertThat(reading.terms()).containsExactly("a", "b");
    }

    @Test
    void givesPicturesAndTablesAsPiecesOfTheirOwn() {
        var text =
                "## Hours\n\nBefore.\n\n| A | B |\n|---|--:|\n| 1 | 20 % |\n\n![Shown *well*](model:models/x.yaml)\n\nAfter.";

        var pieces = Markdown.read(text, 2).pieces();

        assertThat(pieces.stream()
                        .map(piece -> piece.getClass().getSimpleName())
                        .collect(Collectors.joining(" ")))
                .isEqualTo("Html Table Drawing Html");
        var table = (Reading.Table) pieces.get(1);
        assertThat(table.under()).isEqualTo("Hours");
        assertThat(table.html())
                .contains("<th scope=\"col\">A</th>", "<td class=\"vk-end\">20\u00a0%</td>")
                .doesNotContain("align=");
        assertThat(pieces.get(2)).isEqualTo(new Reading.Drawing("models/x.yaml", "Shown well"));
    }

    @Test
    void leavesCodeAsItWasWritten() {
        assertThat(html("20 % but `20 %`")).contains("20\u00a0% but <code>20 %</code>");
    }

    @Test
    void saysHowLongTheReadingTakes() {
        assertThat(Markdown.read("word ".repeat(900), 2).minutes()).isEqualTo(5);
        assertThat(Markdown.read("word", 2).minutes()).isEqualTo(1);
    }

    private static String html(String text) {
        return Markdown.read(text, 2).pieces().stream()
                .map(piece -> ((Reading.Html) piece).html())
                .collect(Collectors.joining());
    }
}
