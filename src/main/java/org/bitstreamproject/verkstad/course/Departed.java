// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.time.Instant;

/** Somebody who took part and has left. */
public record Departed(Participant who, Instant at) {}
