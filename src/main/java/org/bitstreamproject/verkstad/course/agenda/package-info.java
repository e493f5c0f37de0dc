// SPDX-License-Identifier: EUPL-1.2
/**
 * The dates of an edition as people meet them: planning and moving, deadlines set by hand, what was announced, the calendar
 * page and its feeds. Computes nothing itself: that is course.calendar.
 */
@NullMarked
package org.bitstreamproject.verkstad.course.agenda;

import org.jspecify.annotations.NullMarked;
