// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review.allocation;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;

/** Says which rules an allocation breaks. It looks at the result only, so that a change made by hand is judged the same way. */
final class Explanation {
    private final Question question;
    private final Collection<Pair> possible;
    private final List<Pair> chosen;
    private final Map<EnrolmentId, Country> countries;

    Explanation(Question question, Collection<Pair> possible, List<Pair> chosen) {
        this.question = question;
        this.possible = possible;
        this.chosen = chosen;
        this.countries = question.people().stream().collect(toMap(Candidate::id, Candidate::country));
    }

    List<GaveWay> gaveWay(Set<List<CaseId>> mutual) {
        var broken = new ArrayList<GaveWay>();
        question.cases().forEach(kase -> tooFewReviewers(kase.id(), broken));
        question.people().forEach(person -> unevenLoad(person, broken));
        question.cases().forEach(kase -> countryMissing(kase.id(), broken));
        chosen.stream()
                .filter(question.earlier()::contains)
                .map(pair -> new GaveWay(
                        RoundRule.NO_REPEATED_PAIR, List.of(pair.kase()), List.of(pair.reviewer()), null, 0))
                .forEach(broken::add);
        mutual.stream()
                .map(two -> new GaveWay(RoundRule.NO_MUTUAL_PAIR, two, List.of(), null, 0))
                .forEach(broken::add);
        return broken;
    }

    private void tooFewReviewers(CaseId kase, List<GaveWay> broken) {
        if (count(chosen, pair -> pair.kase().equals(kase)) < question.perCase()) {
            broken.add(GaveWay.ofCase(
                    RoundRule.TWO_REVIEWERS,
                    kase,
                    count(possible, pair -> pair.kase().equals(kase))));
        }
    }

    private void unevenLoad(Candidate person, List<GaveWay> broken) {
        Predicate<Pair> mine = pair -> pair.reviewer().equals(person.id());
        var load = count(chosen, mine);
        if (load < question.leastLoad() || load > question.mostLoad()) {
            broken.add(GaveWay.ofPerson(RoundRule.EVEN_LOAD, person.id(), count(possible, mine)));
        }
    }

    private void countryMissing(CaseId kase, List<GaveWay> broken) {
        for (var country : Country.values()) {
            Predicate<Pair> fromThere = pair -> pair.kase().equals(kase) && countries.get(pair.reviewer()) == country;
            if (count(chosen, fromThere) == 0) {
                broken.add(new GaveWay(
                        RoundRule.BOTH_COUNTRIES, List.of(kase), List.of(), country, count(possible, fromThere)));
            }
        }
    }

    private static int count(Collection<Pair> pairs, Predicate<Pair> which) {
        return (int) pairs.stream().filter(which).count();
    }
}
