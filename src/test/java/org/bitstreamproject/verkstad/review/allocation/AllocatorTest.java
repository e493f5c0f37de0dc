// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review.allocation;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.review.allocation.ProgrammeBuilder.aProgramme;
import static org.bitstreamproject.verkstad.review.allocation.ProgrammeBuilder.theUsualOne;
import static org.bitstreamproject.verkstad.shared.domain.Country.NO;
import static org.bitstreamproject.verkstad.shared.domain.Country.SE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.OrganisationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AllocatorTest {
    static LongStream seeds() {
        return LongStream.range(0, 60).map(i -> i * 7919 - 11);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepsEveryRuleOfAUsualProgramme(long seed) {
        var programme = theUsualOne().excluding(1, 5, 30).excluding(9, 2, 16);

        var allocation = Allocator.allocate(programme.asked(seed));

        assertThat(allocation.gaveWay()).isEmpty();
        assertThat(programme.people)
                .allSatisfy(person ->
                        assertThat(allocation.casesOf(person.id())).hasSize(2).doesNotHaveDuplicates());
        assertThat(programme.cases).allSatisfy(kase -> {
            assertThat(allocation.reviewersOf(kase.id())).hasSizeBetween(3, 5);
            assertThat(countries(programme, allocation, kase.id())).containsExactlyInAnyOrder(SE, NO);
            assertThat(allocation.reviewersOf(kase.id())).allSatisfy(reviewer -> {
                assertThat(Eligibility.hinders(programme.person(reviewer), kase))
                        .isEmpty();
                assertThat(kase.members()).doesNotContain(reviewer);
                assertThat(programme.person(reviewer).organisation()).isNotEqualTo(kase.organisation());
            });
        });
        assertThat(mutualCases(programme, allocation)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverBreaksAHardRuleWhateverTheProgrammeLooksLike(long seed) {
        var chance = new Random(seed);
        var programme = aProgramme();
        for (var i = 0; i < 1 + chance.nextInt(8); i++) {
            programme.with(chance.nextBoolean() ? SE : NO, 1 + chance.nextInt(6), 1 + chance.nextInt(3));
        }
        programme.aCompanyPerson(SE).excluding(1 + chance.nextInt(programme.cases.size()), 1, 2);
        programme.forTeachersOnly(1 + chance.nextInt(programme.cases.size()));

        var allocation = Allocator.allocate(programme.asked(seed));

        assertThat(allocation.pairs())
                .doesNotHaveDuplicates()
                .allSatisfy(pair -> assertThat(Eligibility.hinders(
                                programme.person(pair.reviewer()),
                                programme.cases.get((int) pair.kase().value() - 1)))
                        .isEmpty());
        assertThat(namedFor(RoundRule.TWO_REVIEWERS, allocation))
                .isEqualTo(casesWithFewerThanTwo(programme, allocation));
        assertThat(namedFor(RoundRule.BOTH_COUNTRIES, allocation)).isEqualTo(oneSidedCases(programme, allocation));
    }

    @Test
    void givesTheSameAnswerForTheSameSeedInWhateverOrderItIsAsked() {
        var programme = theUsualOne();
        var first = Allocator.allocate(programme.asked(42));

        Collections.shuffle(programme.people, new Random(1));
        Collections.shuffle(programme.cases, new Random(2));

        assertThat(Allocator.allocate(programme.asked(42))).isEqualTo(first);
    }

    @Test
    void givesOtherAnswersForOtherSeeds() {
        var answers = seeds().mapToObj(
                        seed -> Allocator.allocate(theUsualOne().asked(seed)).pairs())
                .collect(toSet());

        assertThat(answers).hasSizeGreaterThan(55);
    }

    @Test
    void namesTheCasesThatGetNobodyFromTheOtherCountry() {
        var programme =
                aProgramme().with(SE, 6, 3).with(SE, 6, 3).with(SE, 6, 3).with(NO, 1, 0);

        var allocation = Allocator.allocate(programme.asked(5));

        assertThat(allocation.gaveWay())
                .filteredOn(gave -> gave.rule() == RoundRule.BOTH_COUNTRIES)
                .allSatisfy(gave -> assertThat(gave.country()).isEqualTo(NO))
                .allSatisfy(gave -> assertThat(gave.eligible()).isEqualTo(1))
                .hasSize(7);
        assertThat(allocation.casesOf(new EnrolmentId(19))).hasSize(2);
    }

    @Test
    void letsTheLoadGiveWayBeforeACaseIsLeftWithOneReviewer() {
        var programme = aProgramme().with(SE, 8, 4).with(NO, 2, 0);

        var allocation = Allocator.allocate(programme.asked(5));

        assertThat(programme.cases)
                .allSatisfy(
                        kase -> assertThat(allocation.reviewersOf(kase.id())).hasSize(2));
        assertThat(allocation.gaveWay().stream()
                        .filter(gave -> gave.rule() == RoundRule.EVEN_LOAD)
                        .flatMap(gave -> gave.people().stream()))
                .contains(new EnrolmentId(9), new EnrolmentId(10));
    }

    @Test
    void leavesACaseUnreviewedAndSaysSoWhenNobodyMayReadIt() {
        var programme = aProgramme().with(SE, 4, 2);

        var allocation = Allocator.allocate(programme.asked(5));

        assertThat(allocation.pairs()).isEmpty();
        assertThat(allocation.gaveWay())
                .filteredOn(gave -> gave.rule() == RoundRule.TWO_REVIEWERS)
                .extracting(GaveWay::eligible)
                .containsExactly(0, 0);
    }

    @Test
    void spreadsMoreCasesThanPeopleWithADifferenceOfAtMostOne() {
        var programme = aProgramme().with(SE, 3, 3).with(NO, 2, 2).with(SE, 2, 2);

        var allocation = Allocator.allocate(programme.asked(8));

        var loads = programme.people.stream()
                .map(person -> allocation.casesOf(person.id()).size())
                .toList();
        assertThat(Collections.max(loads) - Collections.min(loads)).isLessThanOrEqualTo(1);
    }

    @Test
    void keepsAPossibleBidderAwayUnlessTheGroupAgreed() {
        var programme = theUsualOne().aCompanyPerson(NO).aCompanyPerson(NO);

        var closed = Allocator.allocate(programme.asked(3));
        var open = Allocator.allocate(
                programme.welcomingCompanies(1).welcomingCompanies(4).asked(3));

        assertThat(closed.casesOf(new EnrolmentId(31))).isEmpty();
        assertThat(open.casesOf(new EnrolmentId(31))).containsExactly(new CaseId(1), new CaseId(4));
    }

    @Test
    void allocatesNoCaseForTeachersOnlyButLetsItsAuthorsReview() {
        var programme = theUsualOne().forTeachersOnly(1);

        var allocation = Allocator.allocate(programme.asked(3));

        assertThat(allocation.reviewersOf(new CaseId(1))).isEmpty();
        assertThat(allocation.casesOf(new EnrolmentId(1))).hasSize(2);
        assertThat(allocation.gaveWay()).isEmpty();
    }

    @Test
    void avoidsThePairsOfTheRoundBefore() {
        var before = Allocator.allocate(theUsualOne().asked(3));

        var after =
                Allocator.allocate(theUsualOne().afterARoundOf(before.pairs()).asked(3));

        assertThat(after.pairs()).doesNotContainAnyElementsOf(before.pairs());
        assertThat(after.gaveWay()).isEmpty();
    }

    @Test
    void namesAMutualPairThatCannotBeAvoided() {
        var programme = aProgramme().with(SE, 1, 1).with(NO, 1, 1);

        var allocation = Allocator.allocate(programme.asked(3));

        assertThat(allocation.gaveWay())
                .filteredOn(gave -> gave.rule() == RoundRule.NO_MUTUAL_PAIR)
                .singleElement()
                .extracting(GaveWay::cases)
                .isEqualTo(List.of(new CaseId(1), new CaseId(2)));
    }

    @Test
    void treatsAPersonWithoutOrganisationAsColleagueOfNobody() {
        var stranger = new Candidate(new EnrolmentId(1), SE, null, false);
        var kase = new CaseToReview(
                new CaseId(1), Set.of(), null, false, false, false, Set.of(new OrganisationId(2)), Set.of());

        assertThat(Eligibility.hinders(stranger, kase)).isEmpty();
    }

    @Test
    void answersAnEmptyQuestion() {
        var allocation = Allocator.allocate(Question.two(List.of(), List.of(), Set.of(), 1));

        assertThat(allocation.pairs()).isEmpty();
        assertThat(allocation.gaveWay()).isEmpty();
    }

    private static Set<Country> countries(ProgrammeBuilder programme, Allocation allocation, CaseId kase) {
        return allocation.reviewersOf(kase).stream()
                .map(reviewer -> programme.person(reviewer).country())
                .collect(toSet());
    }

    private static Set<CaseId> namedFor(RoundRule rule, Allocation allocation) {
        return allocation.gaveWay().stream()
                .filter(gave -> gave.rule() == rule)
                .flatMap(gave -> gave.cases().stream())
                .collect(toSet());
    }

    private static Set<CaseId> casesWithFewerThanTwo(ProgrammeBuilder programme, Allocation allocation) {
        return programme.cases.stream()
                .filter(kase -> !kase.teachersOnly())
                .map(CaseToReview::id)
                .filter(kase -> allocation.reviewersOf(kase).size() < 2)
                .collect(toSet());
    }

    private static Set<CaseId> oneSidedCases(ProgrammeBuilder programme, Allocation allocation) {
        return programme.cases.stream()
                .filter(kase -> !kase.teachersOnly())
                .map(CaseToReview::id)
                .filter(kase -> countries(programme, allocation, kase).size() < 2)
                .collect(toSet());
    }

    private static List<Pair> mutualCases(ProgrammeBuilder programme, Allocation allocation) {
        var mutual = new ArrayList<Pair>();
        var directions = new HashSet<List<CaseId>>();
        for (var kase : programme.cases) {
            for (var member : kase.members()) {
                allocation.casesOf(member).forEach(other -> directions.add(List.of(kase.id(), other)));
            }
        }
        for (var two : directions) {
            if (directions.contains(List.of(two.get(1), two.get(0)))) {
                mutual.add(new Pair(new EnrolmentId(two.get(0).value()), two.get(1)));
            }
        }
        return mutual;
    }
}
