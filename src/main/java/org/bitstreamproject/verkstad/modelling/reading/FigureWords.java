// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.modelling.notation.Said;
import org.bitstreamproject.verkstad.modelling.picture.Figures;
import org.bitstreamproject.verkstad.modelling.picture.Words;
import org.bitstreamproject.verkstad.modelling.reading.KeyFigures.StepFigure;
import org.bitstreamproject.verkstad.modelling.reading.KeyFigures.Totals;

/** Key figures as a reader is shown them: rounded, with units, the same in a table and over a picture. */
public final class FigureWords {

    private final Words words;

    public FigureWords(Words words) {
        this.words = words;
    }

    public String minutes(BigDecimal minutes) {
        return t("minutes", rounded(minutes, 1));
    }

    public String hours(BigDecimal hours) {
        return t("hours", rounded(hours, 1));
    }

    public String percent(BigDecimal percent) {
        return t("percent", rounded(percent, 2));
    }

    public String times(BigDecimal number) {
        return t("times", rounded(number, 2));
    }

    /** To stand over the picture of the flow. */
    public Figures over(KeyFigures figures) {
        if (figures.isEmpty()) {
            return Figures.NONE;
        }
        if (figures.totals().isEmpty()) {
            boolean untimed =
                    figures.remarks().stream().anyMatch(remark -> remark.code().equals("no-times"));
            var why = t(untimed ? "over.no-times" : "over.uncounted");
            return new Figures(List.of(why), Map.of(), Map.of(), List.of(), why + ".");
        }
        var totals = figures.totals().get();
        var steps = steps(figures, totals);
        var shares = shares(figures);
        return new Figures(totals(totals), steps, shares, notes(steps, shares), said(totals));
    }

    private List<String> totals(Totals totals) {
        var all = new ArrayList<String>();
        all.add(t("over.lead", hours(totals.lead())));
        all.add(t("over.work", minutes(totals.work())));
        totals.efficiency().ifPresent(percent -> all.add(t("over.efficiency", percent(percent))));
        return all;
    }

    private Map<String, Figures.Step> steps(KeyFigures figures, Totals totals) {
        var slowest = totals.bottleneck().map(step -> step.node().id()).orElse("");
        var steps = new LinkedHashMap<String, Figures.Step>();
        for (var step : figures.steps()) {
            var id = step.node().id();
            steps.put(id, step(step, id.equals(slowest)));
        }
        return steps;
    }

    private Figures.Step step(StepFigure step, boolean slowest) {
        boolean once = rounded(step.visits(), 2).compareTo(BigDecimal.ONE) == 0;
        boolean timed = step.lead().signum() > 0;
        return new Figures.Step(
                step.node().number("minutes").isPresent() ? minutes(step.work()) : "",
                step.node().number("waitHours").isPresent() ? hours(step.waiting()) : "",
                once || !timed ? "" : times(step.visits()),
                slowest ? t("over.bottleneck") : "");
    }

    private Map<String, Figures.Share> shares(KeyFigures figures) {
        var shares = new LinkedHashMap<String, Figures.Share>();
        for (var share : figures.shares()) {
            var percent = t("percent", share.percent());
            shares.put(
                    share.edge().id(),
                    new Figures.Share(share.assumed() ? t("over.assumed", percent) : percent, share.assumed()));
        }
        return shares;
    }

    private List<String> notes(Map<String, Figures.Step> steps, Map<String, Figures.Share> shares) {
        var notes = new ArrayList<String>();
        if (steps.values().stream().anyMatch(Figures.Step::isBottleneck)) {
            notes.add(t("over.note.bottleneck"));
        }
        if (steps.values().stream().anyMatch(step -> !step.often().isEmpty())) {
            notes.add(t("over.note.often"));
        }
        if (shares.values().stream().anyMatch(Figures.Share::assumed)) {
            notes.add(t("over.note.assumed"));
        }
        return notes;
    }

    private String said(Totals totals) {
        var sentences = new ArrayList<String>();
        totals(totals).forEach(total -> sentences.add(total + "."));
        totals.bottleneck()
                .ifPresent(step -> sentences.add(t("over.said", t("over.bottleneck"), Said.of(step.node()))));
        return String.join(" ", sentences);
    }

    private static BigDecimal rounded(BigDecimal number, int decimals) {
        return number.setScale(decimals, RoundingMode.HALF_UP);
    }

    private String t(String key, Object... args) {
        return words.text("modelling.figures." + key, args);
    }
}
