// SPDX-License-Identifier: EUPL-1.2
/** How an export is written: CSV for spreadsheets and for programs, a reproducible zip, codebook, manifest. Pure. */
@NullMarked
package org.bitstreamproject.verkstad.research.formats;

import org.jspecify.annotations.NullMarked;
