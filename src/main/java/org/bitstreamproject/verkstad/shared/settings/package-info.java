// SPDX-License-Identifier: EUPL-1.2
/** Everything an operator can set. Uses only the JDK, since the launcher reads it before the server exists. */
@NullMarked
package org.bitstreamproject.verkstad.shared.settings;

import org.jspecify.annotations.NullMarked;
