// SPDX-License-Identifier: EUPL-1.2
/** What sets two models apart: two versions of one, or a process as it is and as it is to be. Pure. */
@NullMarked
package org.bitstreamproject.verkstad.modelling.difference;

import org.jspecify.annotations.NullMarked;
