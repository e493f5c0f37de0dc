// SPDX-License-Identifier: EUPL-1.2
/** Finds national identity numbers before anything is stored. Pure. */
@NullMarked
package org.bitstreamproject.verkstad.shared.privacy;

import org.jspecify.annotations.NullMarked;
