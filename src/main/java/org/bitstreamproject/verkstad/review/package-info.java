// SPDX-License-Identifier: EUPL-1.2
/**
 * Peer review: rounds, who reviews what and why, the reviews, and the authors' answers. Owns rounds, allocations and
 * reviews; reads frozen submissions only. Levels given here are advice and never enter anybody's grade.
 */
@NullMarked
package org.bitstreamproject.verkstad.review;

import org.jspecify.annotations.NullMarked;
