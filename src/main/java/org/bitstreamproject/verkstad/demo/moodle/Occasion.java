// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.moodle;

import java.time.Instant;

/** What differs between two launches of the same activity by the same person; the salt guards the result handle. */
public record Occasion(Instant at, String nonce, long launch, String sesskey, String salt) {}
