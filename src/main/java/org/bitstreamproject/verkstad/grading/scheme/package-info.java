// SPDX-License-Identifier: EUPL-1.2
/** Levels to points to a national grade, in whole numbers. Pure. */
@NullMarked
package org.bitstreamproject.verkstad.grading.scheme;

import org.jspecify.annotations.NullMarked;
