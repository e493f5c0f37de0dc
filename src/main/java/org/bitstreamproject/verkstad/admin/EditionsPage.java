// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import java.util.List;
import org.bitstreamproject.verkstad.course.EditionLine;
import org.bitstreamproject.verkstad.course.WaitingCohort;

/** Every edition, and the courses that wait to join one. */
public record EditionsPage(List<EditionLine> editions, List<WaitingCohort> waiting, String done) {}
