// SPDX-License-Identifier: EUPL-1.2
/** Turns offsets from three meetings into deadlines on working days of both countries. Pure. */
@NullMarked
package org.bitstreamproject.verkstad.course.calendar;

import org.jspecify.annotations.NullMarked;
