// SPDX-License-Identifier: EUPL-1.2
/** A laid-out model as SVG: shapes of the notation, a title and a description, no style that a strict CSP refuses. */
@NullMarked
package org.bitstreamproject.verkstad.modelling.picture;

import org.jspecify.annotations.NullMarked;
