// SPDX-License-Identifier: EUPL-1.2
/** Seals secrets with the operator's key. Owns no data. */
@NullMarked
package org.bitstreamproject.verkstad.shared.security;

import org.jspecify.annotations.NullMarked;
