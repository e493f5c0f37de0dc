// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bitstreamproject.verkstad.casework.CaseBuilder;
import org.bitstreamproject.verkstad.casework.FrozenCaseBuilder;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.SubmissionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The frozen case as read, and the form beside it. */
class ReviewFormTest {
    private static final FrozenReading READING = FrozenReading.of(
            FrozenCaseBuilder.frozen(new SubmissionId(1)),
            CaseBuilder.COURSE.caseTemplate(),
            List.of("B", "C", "D"),
            Language.NB);
    private static final ReviewForm FORM = new ReviewForm(List.of("K1", "K2"), 3, READING.pointers());

    @Test
    void readsOnlyTheRoundsSectionsWithLabelsInTheReadersLanguage() {
        assertThat(READING.language()).isEqualTo("sv");
        assertThat(READING.sections()).extracting(FrozenReading.Section::id).containsExactly("B", "D");
        assertThat(READING.sections().get(0).entries())
                .extracting(FrozenReading.Entry::id)
                .containsExactly("B2", "B9", "B10", "B11");
        assertThat(entry("B2").label()).isEqualTo("Hvorfor finnes prosessen?");
    }

    @Test
    void keepsTheGroupsWordsAndTranslatesChoices() {
        assertThat(entry("B9").lines()).containsExactly("Plan- och bygglagen", "Förvaltningslagen");
        assertThat(entry("B9").own()).isTrue();
        assertThat(entry("B11").lines()).containsExactly("1\u00a0250\u00a0saker per år");
        assertThat(entry("B10").own()).isFalse();
        assertThat(entry("B10").lines()).doesNotContain("APPLICATION").hasSize(1);
    }

    @Test
    void pointsAtFieldsAndAtTheNamedPartsOfModels() {
        assertThat(READING.pointers())
                .contains("field:B2", "field:D1", "model:D1/n2")
                .doesNotContain("model:D1/n3", "field:E2");
        assertThat(READING.labelOf("model:D1/n2")).endsWith(": Granska ansökan");
        assertThat(READING.labelOf("model:H1/n9")).isEqualTo("model:H1/n9");
    }

    @ParameterizedTest
    @CsvSource({"K1.level, 4", "K1.level, -1", "K1.level, x", "K1.pointer, field:E2", "K9.level, 1", "P4, hej", "id, 1"
    })
    void refusesWhatTheFormDoesNotOffer(String slot, String text) {
        assertThatThrownBy(() -> FORM.accept(slot, text)).isInstanceOf(SlotRefused.class);
    }

    @Test
    void takesWhatItOffersAndMayBeEmptied() {
        assertThat(FORM.accept("K1.level", " 3 ")).isEqualTo("3");
        assertThat(FORM.accept("K1.pointer", "field:B2")).isEqualTo("field:B2");
        assertThat(FORM.accept("P3", "rad\r\nrad")).isEqualTo("rad\nrad");
        assertThat(FORM.accept("K1.level", "")).isEmpty();
    }

    @Test
    void refusesMoreThanFourThousandCharactersCountedAsPeopleCount() {
        assertThat(FORM.accept("P1", "😀".repeat(4000))).hasSize(8000);
        assertThatThrownBy(() -> FORM.accept("P1", "a".repeat(4001))).isInstanceOf(SlotRefused.class);
    }

    @ParameterizedTest
    @CsvSource({"59, false", "60, true"})
    void asksForAReasonOfSixtyCharacters(int length, boolean enough) {
        var texts = Map.of("K1.level", "0", "K1.reason", "å".repeat(length), "K1.pointer", "field:B2");
        var one = new ReviewForm(List.of("K1"), 0, Set.of("field:B2"));

        assertThat(one.missing(texts).isEmpty()).isEqualTo(enough);
    }

    @Test
    void missesEverythingOfAnEmptyForm() {
        assertThat(FORM.missing(Map.of()))
                .extracting(ReviewForm.Missing::slot)
                .containsExactly("K1.level", "K1.reason", "K1.pointer", "K2.level", "K2.reason", "K2.pointer");
    }

    private static FrozenReading.Entry entry(String id) {
        return READING.sections().stream()
                .flatMap(section -> section.entries().stream())
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
