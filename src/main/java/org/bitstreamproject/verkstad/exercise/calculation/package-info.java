// SPDX-License-Identifier: EUPL-1.2
/** Figures to work with and numbers to work out, judged with tolerance and explained step by step. */
@NullMarked
package org.bitstreamproject.verkstad.exercise.calculation;

import org.jspecify.annotations.NullMarked;
