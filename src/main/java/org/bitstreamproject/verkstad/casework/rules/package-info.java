// SPDX-License-Identifier: EUPL-1.2
/**
 * What the course's rules say about the figures, people and benefits of a case, and what can be worked out from them. Pure:
 * a filled form goes in, remarks and figures come out. Borders are compared without rounding; only what is shown is rounded.
 */
@NullMarked
package org.bitstreamproject.verkstad.casework.rules;

import org.jspecify.annotations.NullMarked;
