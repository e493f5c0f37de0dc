// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review.allocation;

import java.util.List;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;

/**
 * Who reviews what, and which rules gave way. The same question gives the same answer, always.
 *
 * @param pairs by reviewer, then case
 * @param gaveWay weightiest rule first; empty when every rule is kept
 */
public record Allocation(long seed, List<Pair> pairs, List<GaveWay> gaveWay) {
    public Allocation {
        pairs = List.copyOf(pairs);
        gaveWay = List.copyOf(gaveWay);
    }

    public List<EnrolmentId> reviewersOf(CaseId kase) {
        return pairs.stream()
                .filter(pair -> pair.kase().equals(kase))
                .map(Pair::reviewer)
                .toList();
    }

    public List<CaseId> casesOf(EnrolmentId reviewer) {
        return pairs.stream()
                .filter(pair -> pair.reviewer().equals(reviewer))
                .map(Pair::kase)
                .toList();
    }
}
