// SPDX-License-Identifier: EUPL-1.2
/**
 * The course as versioned data, and who takes part in it: platforms, editions, cohorts, people, organisations, meetings,
 * deadlines and grants. Knows nothing of LTI messages, exercises' answers or cases.
 */
@NullMarked
package org.bitstreamproject.verkstad.course;

import org.jspecify.annotations.NullMarked;
