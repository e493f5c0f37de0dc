// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.poll;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.bitstreamproject.verkstad.exercise.GroupValues;
import org.bitstreamproject.verkstad.shared.domain.Country;

/**
 * What may be shown of a poll: nothing before five have answered, and the countries beside each other only when five of
 * each have. Pure.
 *
 * @param people how many have answered; said from the first answer on
 * @param bars one for each option; empty while fewer than five have answered
 * @param byCountry whether the bars say how many of each country
 * @param sweden how many answered there; 0 unless shown by country
 * @param median of a scale with enough answers, as written: 3 or 3.5; empty otherwise
 */
public record Tally(int people, List<Bar> bars, boolean byCountry, int sweden, int norway, String median) {
    /** From how many on a group is shown. */
    public static final int LEAST = GroupValues.LEAST;

    /** One option. @param share of the people, 0–1 @param sweden how many there; 0 unless shown by country */
    public record Bar(String option, String text, int count, BigDecimal share, int sweden, int norway) {
        /** Of a bar that is 1000 long. */
        public int length() {
            return share.movePointRight(3).intValue();
        }
    }

    static Tally of(PollQuestion question, Counts counts) {
        int people = counts.people();
        if (people < LEAST) {
            return hidden(people);
        }
        var byCountry = counts.apart();
        var bars = question.options().stream()
                .map(option -> bar(option, counts, byCountry))
                .toList();
        return new Tally(
                people,
                bars,
                byCountry,
                byCountry ? counts.side(Country.SE).people() : 0,
                byCountry ? counts.side(Country.NO).people() : 0,
                question.kind() == PollQuestion.Kind.SCALE ? median(question, counts) : "");
    }

    /** Only how many have answered. */
    static Tally hidden(int people) {
        return new Tally(people, List.of(), false, 0, 0, "");
    }

    private static Bar bar(PollQuestion.Option option, Counts counts, boolean byCountry) {
        int count = counts.of(option.id());
        return new Bar(
                option.id(),
                option.text(),
                count,
                BigDecimal.valueOf(count).divide(BigDecimal.valueOf(counts.people()), 4, RoundingMode.HALF_UP),
                byCountry ? counts.side(Country.SE).of(option.id()) : 0,
                byCountry ? counts.side(Country.NO).of(option.id()) : 0);
    }

    /** The middle answer, or half-way between the two in the middle. */
    private static String median(PollQuestion question, Counts counts) {
        int low = at(question, counts, (counts.people() + 1) / 2);
        int high = at(question, counts, counts.people() / 2 + 1);
        return BigDecimal.valueOf(low + high)
                .divide(BigDecimal.valueOf(2))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** The step chosen by the person of this number, counted from the low end. */
    private static int at(PollQuestion question, Counts counts, int number) {
        int passed = 0;
        for (var option : question.options()) {
            passed += counts.of(option.id());
            if (passed >= number) {
                return Integer.parseInt(option.id());
            }
        }
        return question.options().size();
    }

    /** True when enough have answered. */
    public boolean visible() {
        return !bars.isEmpty();
    }
}
