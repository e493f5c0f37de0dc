// SPDX-License-Identifier: EUPL-1.2
/**
 * A rehearsal in steps. What the tool can see for itself it ticks off by itself; no form can claim it. Owns the ticks and
 * the line people practise on.
 */
@NullMarked
package org.bitstreamproject.verkstad.exercise.checklist;

import org.jspecify.annotations.NullMarked;
