// SPDX-License-Identifier: EUPL-1.2
/** The notation as data, and models read from and written to JSON. Pure: no database, no web, no language. */
@NullMarked
package org.bitstreamproject.verkstad.modelling.notation;

import org.jspecify.annotations.NullMarked;
