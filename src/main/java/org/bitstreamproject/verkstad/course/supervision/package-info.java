// SPDX-License-Identifier: EUPL-1.2
/**
 * The supervision round: teachers visit or call each group. Owns supervision_slot, supervision_visit and supervision_text.
 * It is supervision, not submission: no review and no grade ever reads any of it. Knows groups by name only (WorkGroups).
 */
@NullMarked
package org.bitstreamproject.verkstad.course.supervision;

import org.jspecify.annotations.NullMarked;
