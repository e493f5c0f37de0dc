// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import org.bitstreamproject.verkstad.course.CourseModule;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.Due;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.shared.web.FormBody;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at an exercise of their edition.
 *
 * @param due null as long as the meetings have no dates
 * @param query what stands after the question mark of the address
 */
public record ExerciseVisit(
        SessionInfo session,
        CoursePackage course,
        CourseModule module,
        Exercise exercise,
        @Nullable Due due,
        FormBody query) {}
