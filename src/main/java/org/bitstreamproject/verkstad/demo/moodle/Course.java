// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.moodle;

import java.time.Instant;

/**
 * A Moodle course as a launch tells of it.
 *
 * @param history numbers of the courses it was copied from, the nearest first, with commas between; empty for an original
 */
public record Course(
        long id, String label, String title, String sourcedId, Instant begins, Instant ends, String history) {}
