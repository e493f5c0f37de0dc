// SPDX-License-Identifier: EUPL-1.2
/** A process as a list: what stands in it, and the named edits that change it. Pure; drawing and forms share the edits. */
@NullMarked
package org.bitstreamproject.verkstad.modelling.outline;

import org.jspecify.annotations.NullMarked;
