// SPDX-License-Identifier: EUPL-1.2
/**
 * The physical meetings of an edition as people need them: where, what, how to take part from afar. Owns meeting_page; the
 * dates belong to the edition. Knows nothing of who came (course.attendance).
 */
@NullMarked
package org.bitstreamproject.verkstad.course.meetings;

import org.jspecify.annotations.NullMarked;
