// SPDX-License-Identifier: EUPL-1.2
/**
 * Who was at the meetings, and what was agreed with those who were not. Owns attendance_tick, meeting_substitute, room_code
 * and room_code_try. Others learn how people stand by {@link org.bitstreamproject.verkstad.course.MeetingAttendance} only.
 */
@NullMarked
package org.bitstreamproject.verkstad.course.attendance;

import org.jspecify.annotations.NullMarked;
