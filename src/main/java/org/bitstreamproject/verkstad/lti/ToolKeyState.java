// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key of the tool that platforms can see, for who administers it.
 *
 * @param signsFrom may lie ahead: a new key is published before it signs
 * @param until when it stops being published; null while it has no end
 * @param signsNow true for exactly one
 */
public record ToolKeyState(
        String kid, Instant signsFrom, @Nullable Instant until, boolean signsNow) {}
