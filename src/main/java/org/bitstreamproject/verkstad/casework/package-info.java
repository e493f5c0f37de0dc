// SPDX-License-Identifier: EUPL-1.2
/**
 * The participants' own process: draft fields, the group, who may read, and what was handed in. Owns cases, their
 * fields with every revision, submissions and the log of readers. Judges no work and allocates no reviews.
 */
@NullMarked
package org.bitstreamproject.verkstad.casework;

import org.jspecify.annotations.NullMarked;
