// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.exercise.poll.PollQuestion.Kind;
import org.bitstreamproject.verkstad.exercise.poll.PollQuestion.Option;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final PollQuestion SINGLE = question(Kind.SINGLE, "a", "b", "c");
    private static final PollQuestion MULTI = question(Kind.MULTI, "a", "b", "c");
    private static final PollQuestion SCALE = question(Kind.SCALE, "1", "2", "3", "4", "5");

    @Test
    void saysHowManyAndNothingElseBelowFive() {
        var tally = Tally.of(SINGLE, counts(votes(Country.SE, "a", "a", "b", "c")));

        assertThat(tally.people()).isEqualTo(4);
        assertThat(tally.visible()).isFalse();
        assertThat(tally.bars()).isEmpty();
        assertThat(tally.median()).isEmpty();
    }

    @Test
    void showsEveryOptionFromFiveOn() {
        var tally = Tally.of(SINGLE, counts(votes(Country.SE, "a", "a", "b", "a", "a")));

        assertThat(tally.bars()).extracting(Tally.Bar::option).containsExactly("a", "b", "c");
        assertThat(tally.bars()).extracting(Tally.Bar::count).containsExactly(4, 1, 0);
        assertThat(tally.bars()).extracting(Tally.Bar::length).containsExactly(800, 200, 0);
    }

    @Test
    void setsTheCountriesBesideEachOtherOnlyWithFiveOnEachSide() {
        var sweden = votes(Country.SE, "a", "a", "b", "a", "a");
        var four = Tally.of(SINGLE, counts(sweden, votes(Country.NO, "b", "b", "b", "c")));
        var five = Tally.of(SINGLE, counts(sweden, votes(Country.NO, "b", "b", "b", "c", "c")));

        assertThat(four.byCountry()).isFalse();
        assertThat(four.sweden()).isZero();
        assertThat(four.bars()).allMatch(bar -> bar.sweden() == 0 && bar.norway() == 0);
        assertThat(five.byCountry()).isTrue();
        assertThat(five.sweden()).isEqualTo(5);
        assertThat(five.bars()).extracting(Tally.Bar::sweden).containsExactly(4, 1, 0);
        assertThat(five.bars()).extracting(Tally.Bar::norway).containsExactly(0, 3, 2);
    }

    @Test
    void countsPeopleNotTicksWhereSeveralMayBeChosen() {
        var both = Collections.nCopies(5, new Counts.Vote(Country.NO, List.of("a", "b")));

        var tally = Tally.of(MULTI, counts(both));

        assertThat(tally.people()).isEqualTo(5);
        assertThat(tally.bars()).extracting(Tally.Bar::length).containsExactly(1000, 1000, 0);
    }

    @Test
    void findsTheMiddleOfAScale() {
        assertThat(Tally.of(SCALE, counts(votes(Country.SE, "1", "5", "4", "2", "4")))
                        .median())
                .isEqualTo("4");
        assertThat(Tally.of(SCALE, counts(votes(Country.SE, "1", "2", "3", "4", "5", "5")))
                        .median())
                .isEqualTo("3.5");
        assertThat(Tally.of(SINGLE, counts(votes(Country.SE, "a", "a", "b", "a", "a")))
                        .median())
                .isEmpty();
    }

    @Test
    void leavesNothingBelowFiveButHowManyTheyAre() {
        var kept = counts(votes(Country.SE, "a", "b"), votes(Country.NO, "c")).suppressed();

        assertThat(kept.json()).isEqualTo("{\"all\":{\"people\":3,\"options\":{}}}");
        assertThat(Counts.parse(kept.json())).isEqualTo(kept);
    }

    @Test
    void tellsTheCountriesApartOnlyWithFiveOnEachSideAlsoWhereItIsKept() {
        var sweden = votes(Country.SE, "a", "a", "b", "a", "a");
        var one = counts(sweden, votes(Country.NO, "c")).suppressed();
        var five = counts(sweden, votes(Country.NO, "b", "b", "b", "c", "c"));

        assertThat(one.json()).isEqualTo("{\"all\":{\"people\":6,\"options\":{\"a\":4,\"b\":1,\"c\":1}}}");
        assertThat(Tally.of(SINGLE, Counts.parse(one.json())))
                .isEqualTo(Tally.of(SINGLE, counts(sweden, votes(Country.NO, "c"))));
        assertThat(five.suppressed()).isEqualTo(five);
    }

    @Test
    void readsResultsThatHaveOnlyTheCountries() {
        var counts = Counts.parse(
                "{\"SE\":{\"people\":2,\"options\":{\"a\":2}},\"NO\":{\"people\":1,\"options\":{\"a\":1}}}");

        assertThat(counts.people()).isEqualTo(3);
        assertThat(counts.of("a")).isEqualTo(3);
    }

    @Test
    void keepsTheNumbersOverWritingThemDown() {
        var counts = counts(votes(Country.SE, "a", "b"), votes(Country.NO, "b"));

        assertThat(Counts.parse(counts.json())).isEqualTo(counts);
    }

    @Test
    void takesOnlyWhatIsOfferedAndOneUnlessSeveralMayBe() {
        assertThat(SINGLE.chosen(List.of("c", "x", "a"))).containsExactly("a");
        assertThat(MULTI.chosen(List.of("c", "x", "a", "a"))).containsExactly("a", "c");
        assertThat(SINGLE.chosen(List.of("x"))).isEmpty();
    }

    @SafeVarargs
    private static Counts counts(List<Counts.Vote>... votes) {
        var all = new ArrayList<Counts.Vote>();
        Stream.of(votes).forEach(all::addAll);
        return Counts.of(all);
    }

    private static List<Counts.Vote> votes(Country country, String... options) {
        return Stream.of(options)
                .map(option -> new Counts.Vote(country, List.of(option)))
                .toList();
    }

    private static PollQuestion question(Kind kind, String... options) {
        return new PollQuestion(
                "q",
                kind,
                "?",
                "",
                Stream.of(options).map(option -> new Option(option, option)).toList(),
                0);
    }
}
