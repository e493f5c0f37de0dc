// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.rules;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.casework.form.CaseForm;
import org.bitstreamproject.verkstad.casework.form.Filled;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;

/** The calculation of a case: one line for each scenario and year of the adoption table. */
public final class Scenarios {
    public static final List<String> ALL = List.of("LOW", "LIKELY", "HIGH");
    /** Nothing can be worked out without these. */
    private static final List<String> KNOWN =
            List.of("annualVolume", "touchTime", "touchTimeNew", "hoursPerFte", "costPerFte", "hoursUse");
    /** What the case may do without, but which is waited for where it is asked: left out it would count as nothing. */
    private static final List<String> ASKED = List.of(
            "investment",
            "operatingCostNew",
            "valuePerFte",
            "savingShare",
            "reallocationShare",
            "costPerLetter",
            "lettersEnding");

    private final Filled filled;

    private Scenarios(Filled filled) {
        this.filled = filled;
    }

    /** @param year after the start, from 1 */
    public record Line(String scenario, int year, BigDecimal share, Benefit benefit) {}

    /** What somebody has said about how many use the new way. */
    public record Adoption(String scenario, int year, BigDecimal share) {}

    /** Scenarios in their order, years within; empty while a figure is missing. */
    public static List<Line> of(Filled filled) {
        return new Scenarios(filled).lines();
    }

    /** Complete rows of the adoption table. */
    public static List<Adoption> adoption(Filled filled) {
        return filled.form().keyed("adoption").stream()
                .flatMap(field ->
                        filled.answers().rows(field).stream().flatMap(row -> adoption(filled, field, row).stream()))
                .sorted(Comparator.comparing((Adoption one) -> ALL.indexOf(one.scenario()))
                        .thenComparing(Adoption::year))
                .toList();
    }

    private static Optional<Adoption> adoption(Filled filled, Field field, int row) {
        var scenario = cell(filled, field, row, "scenario");
        var year = cell(filled, field, row, "year");
        var share = cell(filled, field, row, "share");
        return scenario.isEmpty() || year.isEmpty() || share.isEmpty()
                ? Optional.empty()
                : Optional.of(new Adoption(scenario, Integer.parseInt(year), percent(new BigDecimal(share))));
    }

    private static String cell(Filled filled, Field field, int row, String key) {
        return field.columns().stream()
                .filter(column -> column.key().equals(key))
                .map(column -> filled.answers().of(CaseForm.cell(field, row, column)))
                .findFirst()
                .orElse("");
    }

    private List<Line> lines() {
        if (KNOWN.stream().anyMatch(key -> filled.text(key).isEmpty())
                || !ASKED.stream().allMatch(this::isSaid)) {
            return List.of();
        }
        return adoption(filled).stream()
                .map(one -> new Line(one.scenario(), one.year(), one.share(), benefit(one)))
                .toList();
    }

    private Benefit benefit(Adoption one) {
        var use = filled.text("hoursUse");
        var realised = percent(figure(one.year() == 1 ? "realisationFirst" : "realisationLater"));
        return Benefit.of(
                new Benefit.Work(
                        figure("annualVolume"),
                        one.share(),
                        figure("touchTime"),
                        figure("touchTimeNew"),
                        figure("hoursPerFte")),
                new Benefit.Use(
                        realised,
                        share(use, "SAVING", "savingShare"),
                        share(use, "REALLOCATION", "reallocationShare"),
                        figure("costPerFte"),
                        figure("valuePerFte")),
                new Benefit.Letters(
                        figure("lettersPerYear"),
                        percent(figure("lettersEnding")),
                        one.share(),
                        figure("costPerLetter")),
                figure("operatingCostNew"),
                filled.figure("investment").orElse(null));
    }

    /** Given, said to be missing, or of no concern to this case. */
    private boolean isSaid(String key) {
        return filled.form()
                .keyed(key)
                .filter(filled::isAsked)
                .map(field -> filled.answers().has(field.id())
                        || filled.answers().of(CaseForm.evidenceOf(field)).equals(CaseForm.MISSING))
                .orElse(true);
    }

    /** All of it, none of it, or as they split it. */
    private BigDecimal share(String use, String alone, String split) {
        if (use.equals("MIXED")) {
            return percent(figure(split));
        }
        return use.equals(alone) ? ONE : ZERO;
    }

    private BigDecimal figure(String key) {
        return filled.figure(key).orElse(ZERO);
    }

    private static BigDecimal percent(BigDecimal figure) {
        return figure.movePointLeft(2);
    }
}
