// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review.allocation;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What is to be allocated.
 *
 * @param earlier pairs of earlier rounds, avoided when possible
 * @param perCase least number of reviewers of a case
 * @param perPerson how many reviews everybody gives
 */
public record Question(
        List<CaseToReview> cases, List<Candidate> people, Set<Pair> earlier, int perCase, int perPerson, long seed) {
    /** Sorts by id, so that the order things are asked in means nothing. */
    public Question {
        cases = cases.stream()
                .filter(kase -> !kase.teachersOnly())
                .sorted(Comparator.comparingLong(kase -> kase.id().value()))
                .toList();
        people = people.stream()
                .sorted(Comparator.comparingLong(person -> person.id().value()))
                .toList();
        earlier = Set.copyOf(earlier);
    }

    /** The course's rule: at least two reviewers per case, two reviews per person. */
    public static Question two(List<CaseToReview> cases, List<Candidate> people, Set<Pair> earlier, long seed) {
        return new Question(cases, people, earlier, 2, 2, seed);
    }

    /** Reviews everybody gives at least: more than asked for when there are more cases than people can cover. */
    int leastLoad() {
        return people.isEmpty() ? 0 : Math.max(perPerson, perCase * cases.size() / people.size());
    }

    /** Reviews nobody should exceed: at most one more than the least. */
    int mostLoad() {
        return people.isEmpty() ? 0 : Math.max(perPerson, -Math.floorDiv(-perCase * cases.size(), people.size()));
    }
}
