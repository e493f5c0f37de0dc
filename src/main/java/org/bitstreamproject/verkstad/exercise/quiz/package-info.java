// SPDX-License-Identifier: EUPL-1.2
/** Reads and judges a quiz. Pure. */
@NullMarked
package org.bitstreamproject.verkstad.exercise.quiz;

import org.jspecify.annotations.NullMarked;
