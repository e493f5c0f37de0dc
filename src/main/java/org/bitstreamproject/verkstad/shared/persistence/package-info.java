// SPDX-License-Identifier: EUPL-1.2
/** Data source, migrations, converters, and the append-only log, audit trail and command records. */
@NullMarked
package org.bitstreamproject.verkstad.shared.persistence;

import org.jspecify.annotations.NullMarked;
