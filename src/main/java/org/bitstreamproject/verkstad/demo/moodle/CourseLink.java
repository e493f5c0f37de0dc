// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.moodle;

/** An activity on the course page: which version it launches by unless asked otherwise, and who sees it. */
public record CourseLink(Activity activity, boolean legacyFirst, boolean staffOnly) {}
