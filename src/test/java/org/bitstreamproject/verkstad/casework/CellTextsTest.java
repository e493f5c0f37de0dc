// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.math.BigDecimal;
import org.bitstreamproject.verkstad.casework.form.CaseForm;
import org.bitstreamproject.verkstad.course.content.PackageFiles;
import org.bitstreamproject.verkstad.course.content.PackageReader;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money as a reader sees it. */
class CellTextsTest {
    private static final CaseForm FORM = new CaseForm(PackageReader.read(
            PackageFiles.fromClassPath(PackageFiles.delivered().get(0))));

    @Test
    void namesTheCurrencyOfTheCountryWhenNoneIsChosen() {
        assertThat(cost("NO_STATE", "")).endsWith("NOK per år");
        assertThat(cost("SE_MUNICIPALITY", "")).endsWith("SEK per år");
        assertThat(cost("SE_MUNICIPALITY", "NOK")).endsWith("NOK per år");
    }

    @ParameterizedTest
    @CsvSource({"45785.88,46\u00a0000", "310.40,310", "47.2,47", "-321,−320", "0.00,0"})
    void roundsWhatIsWorkedOutAndNeverToNothing(String figure, String shown) {
        var result = FORM.keyed("result").orElseThrow();
        var row = Json.createObjectBuilder().add("net", new BigDecimal(figure)).build();

        var cells = texts("SE_MUNICIPALITY", "")
                .rows(result, Json.createArrayBuilder().add(row).build());

        assertThat(cells.get(0).stream().filter(cell -> !cell.isEmpty()))
                .singleElement()
                .satisfies(cell -> assertThat(cell.replace('-', '−')).startsWith("ca\u00a0" + shown + "\u00a0SEK"));
    }

    private static String cost(String type, String currency) {
        var field = FORM.keyed("operatingCostNew").orElseThrow();
        return texts(type, currency)
                .lines(field, Json.createValue(40000))
                .get(0)
                .replace('\u00a0', ' ');
    }

    private static CellTexts texts(String type, String currency) {
        var fields = Json.createObjectBuilder()
                .add(FORM.keyed(CaseForm.ORGANISATION_TYPE).orElseThrow().id(), type)
                .add(FORM.keyed(CaseForm.CURRENCY).orElseThrow().id(), currency)
                .build();
        return CellTexts.of(FORM.course().caseTemplate(), fields, Language.SV);
    }
}
