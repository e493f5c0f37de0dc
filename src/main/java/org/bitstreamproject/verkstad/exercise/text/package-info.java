// SPDX-License-Identifier: EUPL-1.2
/** Own words that a teacher reads and judges. Pure. */
@NullMarked
package org.bitstreamproject.verkstad.exercise.text;

import org.jspecify.annotations.NullMarked;
