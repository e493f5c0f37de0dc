// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.moodle;

import java.time.Instant;

/** What differs between two launches of the same activity by the same person: time, nonce and Moodle's own numbers. */
public record Occasion(Instant at, String nonce, long launch, String sesskey) {}
