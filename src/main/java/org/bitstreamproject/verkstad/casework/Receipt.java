// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import java.time.Instant;

/**
 * What the group holds in its hand after handing in.
 *
 * @param number counts the submissions of the case from 1
 * @param late true after the milestone's last day
 * @param sha256 of the canonical text in UTF-8
 */
public record Receipt(String uid, String milestone, int number, Instant at, boolean late, String sha256) {}
