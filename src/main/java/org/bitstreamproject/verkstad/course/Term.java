// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import org.bitstreamproject.verkstad.shared.domain.LocalizedText;

/**
 * A word of the course in three languages.
 *
 * @param falseFriend true when the same word means something else in the neighbouring language
 */
public record Term(String id, LocalizedText term, boolean falseFriend) {}
