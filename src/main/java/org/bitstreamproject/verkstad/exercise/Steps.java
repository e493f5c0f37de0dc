// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.jspecify.annotations.Nullable;

/**
 * Which answers of a group count in what others see. The first values come with {@link GroupValues#LEAST} people, the next
 * ones when at least {@link #MANY} people have answered, or answered anew, since: whoever compares before and after sees what
 * several changed together. Figure by figure, because not everybody answers every question. Pure.
 */
final class Steps {
    /** Fewest people whose answers enter together. */
    static final int MANY = 3;

    private Steps() {}

    /** One answer of a person, who may have given several. */
    record Answer(EnrolmentId who, Map<String, BigDecimal> figures) {}

    /** @param answers in the order they came @return figure → values that may be seen, sorted; others are missing */
    static Map<String, List<BigDecimal>> seen(List<Answer> answers) {
        var names = new TreeSet<String>();
        answers.forEach(answer -> names.addAll(answer.figures().keySet()));
        var seen = new HashMap<String, List<BigDecimal>>();
        for (var name : names) {
            var values = seen(answers, name);
            if (!values.isEmpty()) {
                seen.put(name, values);
            }
        }
        return seen;
    }

    private static List<BigDecimal> seen(List<Answer> answers, String name) {
        var latest = new HashMap<EnrolmentId, BigDecimal>();
        var changed = new HashSet<EnrolmentId>();
        var seen = List.<BigDecimal>of();
        for (var answer : answers) {
            if (change(latest, answer.who(), answer.figures().get(name))) {
                changed.add(answer.who());
            }
            if (latest.size() >= GroupValues.LEAST && (seen.isEmpty() || changed.size() >= MANY)) {
                seen = latest.values().stream().sorted().toList();
                changed.clear();
            }
        }
        return seen;
    }

    /** @return true when the person says something else than before */
    private static boolean change(Map<EnrolmentId, BigDecimal> latest, EnrolmentId who, @Nullable BigDecimal figure) {
        var before = figure == null ? latest.remove(who) : latest.put(who, figure);
        return !Objects.equals(before, figure);
    }
}
