// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.util.List;
import org.bitstreamproject.verkstad.shared.domain.LocalizedText;

/**
 * Where a module ends in the participant's own case.
 *
 * @param sections the letters of the case sections it covers
 */
public record Milestone(String id, LocalizedText title, Offset due, List<String> sections) {}
