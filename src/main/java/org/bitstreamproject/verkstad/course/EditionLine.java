// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.time.Instant;
import org.bitstreamproject.verkstad.shared.domain.EditionId;

/** An edition in a list. @param cohorts those that take part @param people enrolled now, whatever their role */
public record EditionLine(EditionId id, String key, Instant createdAt, long cohorts, long people) {}
