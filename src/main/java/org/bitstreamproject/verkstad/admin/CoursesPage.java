// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import java.util.List;
import org.bitstreamproject.verkstad.course.StoredVersion;
import org.bitstreamproject.verkstad.course.UploadedCourse;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;

/**
 * The stored versions of courses.
 *
 * @param faults what is wrong with the package just sent; empty otherwise
 */
public record CoursesPage(
        List<StoredVersion> versions, List<UploadedCourse.Line> faults, FieldErrors errors, String done) {}
