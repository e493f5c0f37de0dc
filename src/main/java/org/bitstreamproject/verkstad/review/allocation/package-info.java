// SPDX-License-Identifier: EUPL-1.2
/** Who reviews what in a round: an exact, seeded assignment and its explanation. Pure. */
@NullMarked
package org.bitstreamproject.verkstad.review.allocation;

import org.jspecify.annotations.NullMarked;
