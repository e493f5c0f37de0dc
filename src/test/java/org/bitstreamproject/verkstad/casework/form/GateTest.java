// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.Rule.Severity;
import org.bitstreamproject.verkstad.course.content.TestPackages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a milestone asks for, by the course as it is delivered. */
class GateTest {
    private static final CoursePackage COURSE = TestPackages.course();
    private static final CaseForm FORM = new CaseForm(COURSE);
    private static final Drawn SOUND = new Drawn(false, List.of());
    private static final Map<String, Drawn> CONTEXT = Map.of("C4", SOUND);
    private static final Map<String, Drawn> EARLY = Map.of("C4", SOUND, "C1", SOUND, "C3", SOUND);

    @Test
    void offersTheMilestonesWhoseSectionsTheTemplateHas() {
        assertThat(FORM.milestones())
                .extracting(milestone -> milestone.id())
                .containsExactly("MS0", "MS1", "MS2", "MS3", "MS4", "MS5", "MS6", "MS7", "MS8", "MS9");
    }

    @Test
    void holdsEverySectionOfTheTemplate() {
        assertThat(FORM.fields())
                .extracting(field -> field.id())
                .contains("D1", "B2", "C4", "D2", "D3", "H1", "I6", "L4");
    }

    @Test
    void asksForTheIdeaAtTheFirstMilestone() {
        assertThat(slots(blocking("MS0", Map.of()))).containsExactly("A1", "A3", "A5", "A7", "A10", "B1");
        assertThat(blocking("MS0", idea(all -> {}))).isEmpty();
    }

    @Test
    void asksForAReasonOnlyWhenNobodyElseMayRead() {
        assertThat(slots(blocking("MS0", idea(all -> all.put("A7", "TEACHERS")))))
                .containsExactly("A8");
        assertThat(blocking("MS0", idea(all -> {
                    all.put("A7", "TEACHERS");
                    all.put("A8", "Pågående upphandling");
                })))
                .isEmpty();
    }

    @Test
    void saysHowMuchIsMissingInAText() {
        var remarks = blocking("MS1", charter(all -> all.put("B2", "för kort")));

        assertThat(remarks).singleElement().satisfies(remark -> {
            assertThat(remark.rule()).isEqualTo("TXT-01");
            assertThat(remark.slot()).isEqualTo("B2");
            assertThat(remark.args()).contains(80);
        });
    }

    @Test
    void countsARowByItsFirstColumn() {
        var remarks = blocking("MS1", charter(all -> {
            all.put("B5.1.kind", all.get("B5.0.kind"));
        }));

        assertThat(slots(remarks)).containsExactly("B5.1.text");
    }

    @Test
    void asksForEachModelFromTheMilestoneThatTheTemplateNames() {
        assertThat(missing("MS0")).doesNotContain("C4");
        assertThat(missing("MS1")).contains("C4").doesNotContain("C1", "C3");
        assertThat(missing("MS2")).contains("C4", "C1", "C3").doesNotContain("D1");
        assertThat(missing("MS3")).contains("D1").doesNotContain("D2");
        assertThat(missing("MS4")).contains("C4", "C1", "C3", "D1", "D2");
        assertThat(missing("MS5")).doesNotContain("G1", "H1", "H5");
        assertThat(missing("MS6")).contains("G1").doesNotContain("H1", "H5");
        assertThat(missing("MS7")).contains("G1", "H1", "H5");
    }

    @Test
    void asksForNoModelBeforeItsMilestone() {
        assertThat(Gate.remarks(
                        FORM, charter(all -> {}), CONTEXT, FORM.milestone("MS1").orElseThrow()))
                .isEmpty();
    }

    @Test
    void letsTheModelsErrorsBlockAndItsWarningsPass() {
        var error = new Drawn.Found("PRO-01", Severity.ERROR, List.of(), List.of());
        var warning = new Drawn.Found("PRO-04", Severity.WARN, List.of("a1"), List.of("Kolla"));
        var drawn = new HashMap<>(EARLY);
        drawn.put("D1", new Drawn(false, List.of(warning, error)));

        var remarks =
                Gate.remarks(FORM, asIs(all -> {}), drawn, FORM.milestone("MS3").orElseThrow());

        assertThat(remarks).extracting(Remark::rule).containsExactly("PRO-01", "PRO-04");
        assertThat(remarks).extracting(Remark::blocks).containsExactly(true, false);
    }

    @Test
    void passesAWholeAsIsPackage() {
        var remarks = Gate.remarks(
                FORM,
                asIs(all -> {}),
                Map.of("C4", SOUND, "C1", SOUND, "C3", SOUND, "D1", SOUND, "D2", SOUND),
                FORM.milestone("MS4").orElseThrow());

        assertThat(remarks).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Skriv till anna.svensson@kommun.se",
                "Ring 070-123 45 67",
                "Ring 0912-345 67",
                "Ring +47 22 12 34 56",
                "Ring 22 12 34 56",
                "Ring 912 34 567"
            })
    void warnsAboutContactDetails(String text) {
        assertThat(ContactDetails.standIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 000 ärenden per år",
                "Diarienummer 2026/00123",
                "Organisationsnummer 212000-1234",
                "10 000 000 kr",
                "Mellan 2016-10-11 och 2017-02-15",
                "skolan@hemmet"
            })
    void leavesOrdinaryFiguresAlone(String text) {
        assertThat(ContactDetails.standIn(text)).isFalse();
    }

    private static List<Remark> blocking(String milestone, Map<String, String> texts) {
        return Gate.remarks(
                        FORM,
                        new Answers(texts),
                        CONTEXT,
                        FORM.milestone(milestone).orElseThrow())
                .stream()
                .filter(Remark::blocks)
                .toList();
    }

    private static List<Remark> blocking(String milestone, Answers answers) {
        return blocking(milestone, answers.texts());
    }

    private static List<String> missing(String milestone) {
        return slots(Gate.remarks(
                FORM, new Answers(Map.of()), Map.of(), FORM.milestone(milestone).orElseThrow()));
    }

    private static List<String> slots(List<Remark> remarks) {
        return remarks.stream().map(Remark::slot).toList();
    }

    private static Answers idea(Consumer<Map<String, String>> but) {
        return new Answers(changed(FilledCase.IDEA, but));
    }

    private static Answers charter(Consumer<Map<String, String>> but) {
        return new Answers(changed(FilledCase.CHARTER, but));
    }

    private static Answers asIs(Consumer<Map<String, String>> but) {
        return new Answers(changed(FilledCase.AS_IS, but));
    }

    private static Map<String, String> changed(Map<String, String> texts, Consumer<Map<String, String>> but) {
        var copy = new HashMap<>(texts);
        but.accept(copy);
        return copy;
    }
}
