// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Score;
import org.jspecify.annotations.Nullable;

/** Somebody has come further with an item. Fired inside the transaction of the change. */
public record ItemStatusChanged(
        EnrolmentId enrolment,
        String item,
        ItemState state,
        @Nullable Score score) {}
