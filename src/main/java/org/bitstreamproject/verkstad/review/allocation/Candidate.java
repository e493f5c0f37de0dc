// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review.allocation;

import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A person who takes part in the round as a reviewer.
 *
 * @param organisation null when the person has not said where she works
 * @param company true for somebody who works at a company, a possible bidder
 */
public record Candidate(
        EnrolmentId id, Country country, @Nullable OrganisationId organisation, boolean company) {}
