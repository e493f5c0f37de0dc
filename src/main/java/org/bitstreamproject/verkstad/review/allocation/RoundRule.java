// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review.allocation;

/** The rules of a round in the order of their weight. The first five never give way. */
public enum RoundRule {
    OWN_CASE,
    OWN_ORGANISATION,
    EXCLUDED,
    POSSIBLE_BIDDER,
    TEACHERS_ONLY,
    TWO_REVIEWERS,
    EVEN_LOAD,
    BOTH_COUNTRIES,
    NO_REPEATED_PAIR,
    NO_MUTUAL_PAIR
}
