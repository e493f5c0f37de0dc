// SPDX-License-Identifier: EUPL-1.2
/** What the pages of a case show: plain records, texts already in the reader's language. */
@NullMarked
package org.bitstreamproject.verkstad.casework.page;

import org.jspecify.annotations.NullMarked;
