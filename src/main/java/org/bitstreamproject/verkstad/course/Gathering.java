// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import org.bitstreamproject.verkstad.shared.domain.LocalizedText;

/** A physical meeting as the course package plans it; an edition gives it a date. */
public record Gathering(Anchor anchor, String place, int days, LocalizedText title, LocalizedText programme) {}
