// SPDX-License-Identifier: EUPL-1.2
/** Pure and deterministic: where each element of a model stands and which way the lines go. Knows no SVG. */
@NullMarked
package org.bitstreamproject.verkstad.modelling.layout;

import org.jspecify.annotations.NullMarked;
