// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import org.bitstreamproject.verkstad.shared.domain.EditionId;

/** Some dates of the edition are others now; told within the transaction that changed them. */
public record DatesChanged(EditionId edition) {}
