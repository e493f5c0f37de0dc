// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.bitstreamproject.verkstad.casework.form.Filled;
import org.bitstreamproject.verkstad.casework.rules.CaseRules.About;
import org.bitstreamproject.verkstad.course.Rule.Severity;

/** Whether the figures of the baseline fit together; BAS-01 is part of the gate. */
final class BaselineRules {
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal CHANNELS_WITHIN = BigDecimal.valueOf(2);
    private static final BigDecimal WORK_WITHIN = BigDecimal.valueOf(30);

    private BaselineRules() {}

    static List<About> rules() {
        return List.of(
                new About("channelTable", BaselineRules::channels),
                new About("fteInProcess", BaselineRules::work),
                new About("annualVolume", BaselineRules::stateRule),
                new About("evidence", BaselineRules::evidence));
    }

    /** BAS-02: within 2 per cent. Says nothing while a channel's number is missing. */
    private static void channels(Filled filled, Findings findings) {
        var volume = filled.figure("annualVolume").orElse(null);
        var rows = Rows.of(filled, findings.field());
        if (volume == null || rows.isEmpty() || !rows.stream().allMatch(row -> row.has("volume"))) {
            return;
        }
        var sum = rows.stream().flatMap(row -> row.figure("volume").stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (isBeyond(sum, volume, CHANNELS_WITHIN)) {
            findings.say("BAS-02", Severity.WARN, sum, volume);
        }
    }

    /** BAS-03: volume times touch time against the posts that are said to be in it, within 30 per cent. */
    private static void work(Filled filled, Findings findings) {
        var volume = filled.figure("annualVolume").orElse(null);
        var minutes = filled.figure("touchTime").orElse(null);
        var stated = filled.figure("fteInProcess").orElse(null);
        var hours = filled.figure("hoursPerFte").filter(any -> any.signum() > 0).orElse(null);
        if (volume == null || minutes == null || stated == null || hours == null) {
            return;
        }
        var year = SIXTY.multiply(hours);
        if (isBeyond(volume.multiply(minutes), stated.multiply(year), WORK_WITHIN)) {
            findings.say(
                    "BAS-03", Severity.WARN, volume.multiply(minutes).divide(year, 2, RoundingMode.HALF_UP), stated);
        }
    }

    /** BAS-04 */
    private static void stateRule(Filled filled, Findings findings) {
        if (filled.stateRuleBinds()) {
            findings.say("BAS-04", Severity.INFO);
        }
    }

    /** BAS-05 */
    private static void evidence(Filled filled, Findings findings) {
        if (Evidence.isMostlyWeak(filled)) {
            findings.say("BAS-05", Severity.WARN);
        }
    }

    /** More than so many per cent of the second away from it. */
    private static boolean isBeyond(BigDecimal one, BigDecimal other, BigDecimal percent) {
        return one.subtract(other).abs().multiply(HUNDRED).compareTo(percent.multiply(other)) > 0;
    }
}
