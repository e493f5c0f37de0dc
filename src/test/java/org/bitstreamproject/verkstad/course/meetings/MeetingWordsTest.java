// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingWordsTest {
    private static final String SUMMARY =
            "Paren visade sina kontextmodeller, och vi kom överens om att mäta väntetid från ansökan till beslut.";

    @ParameterizedTest
    @CsvSource({
        "https://umu.zoom.us/j/123?pwd=abc, umu.zoom.us",
        "HTTPS://Files.Example.SE/a, files.example.se",
        "https://möte.example.se:8443/rum, xn--mte-sna.example.se"
    })
    void showsAnAddressAsItsHost(String typed, String host) {
        var link = SafeLink.read(typed).link().orElseThrow();

        assertThat(link.host()).isEqualTo(host);
        assertThat(link.address()).startsWithIgnoringCase("https://").isASCII();
    }

    @ParameterizedTest
    @CsvSource({
        "http://umu.se/a, NOT_HTTPS",
        "ftp://umu.se/a, NOT_HTTPS",
        "javascript:alert(1), UNREADABLE",
        "data:text/html, UNREADABLE",
        "https://anna:hemligt@umu.se/, CREDENTIALS",
        "https://anna@umu.se/, CREDENTIALS",
        "https://umu.se@ond.example/, CREDENTIALS",
        "https://umu.se/a?access_token=x, CREDENTIALS",
        "https://umu.se/a#ok=1&Token=x, CREDENTIALS",
        "https://localhost/a, UNREADABLE",
        "https://10.0.0.1/a, UNREADABLE",
        "https://[::1]/a, UNREADABLE",
        "//umu.se/a, UNREADABLE",
        "umu.se, UNREADABLE",
        "https://umu.se/a b, UNREADABLE"
    })
    void refusesAnyOtherAddress(String typed, SafeLink.Fault fault) {
        assertThat(SafeLink.read(typed).link()).isEmpty();
        assertThat(SafeLink.read(typed).fault()).contains(fault);
    }

    @Test
    void aRecordingNeedsASummaryAndASummaryNoRecording() {
        var link = "https://play.example.se/v/1";

        assertThat(words("recordingLink", link).faults()).containsOnlyKeys("recordingText");
        assertThat(new MeetingWords(Map.of("recordingLink", link, "recordingText", "Kort.")).faults())
                .containsOnlyKeys("recordingText");
        assertThat(new MeetingWords(Map.of("recordingLink", link, "recordingText", SUMMARY)).faults())
                .isEmpty();
        assertThat(words("recordingText", "Kort.").faults()).isEmpty();
    }

    @Test
    void namesTheLineOfABadMaterial() {
        var words = words("materials", "Dagordning https://umu.se/a\n\nBilder http://umu.se/b");

        assertThat(words.faults().get("materials")).isEqualTo(MeetingWords.Fault.of("meetings.link.notHttpsLine", 3));
    }

    @Test
    void readsMaterialsLineByLine() {
        var all = Material.all("Dagordning, dag 1 https://umu.se/a\n\nhttps://umu.se/b");

        assertThat(all).extracting(Material::title).containsExactly("Dagordning, dag 1", "umu.se");
        assertThat(all)
                .extracting(material -> material.link().address())
                .containsExactly("https://umu.se/a", "https://umu.se/b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"venue", "directions", "programme", "onlineText", "recordingText", "materials"})
    void holdsNoIdentityNumberAnywhere(String field) {
        var faults = words(field, "Fråga efter 811228-9874 i receptionen.").faults();

        assertThat(faults.get(field)).isEqualTo(MeetingWords.Fault.of("shared.error.swedish-national-id"));
    }

    private static MeetingWords words(String field, String text) {
        return new MeetingWords(Map.of(field, text));
    }
}
