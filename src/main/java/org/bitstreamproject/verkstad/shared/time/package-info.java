// SPDX-License-Identifier: EUPL-1.2
/** The one clock, in UTC, cut to milliseconds so that both databases keep what was meant. */
@NullMarked
package org.bitstreamproject.verkstad.shared.time;

import org.jspecify.annotations.NullMarked;
