// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review.allocation;

import java.util.List;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.jspecify.annotations.Nullable;

/**
 * A rule that could not be kept, and for whom.
 *
 * @param cases the case concerned; both cases of a mutual pair
 * @param people the person concerned
 * @param country the country no reviewer comes from, for {@link RoundRule#BOTH_COUNTRIES}
 * @param eligible how many could have been chosen at all, all other rules kept
 */
public record GaveWay(
        RoundRule rule,
        List<CaseId> cases,
        List<EnrolmentId> people,
        @Nullable Country country,
        int eligible) {
    public GaveWay {
        cases = List.copyOf(cases);
        people = List.copyOf(people);
    }

    static GaveWay ofCase(RoundRule rule, CaseId kase, int eligible) {
        return new GaveWay(rule, List.of(kase), List.of(), null, eligible);
    }

    static GaveWay ofPerson(RoundRule rule, EnrolmentId person, int eligible) {
        return new GaveWay(rule, List.of(), List.of(person), null, eligible);
    }
}
