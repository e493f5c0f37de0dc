// SPDX-License-Identifier: EUPL-1.2
/** What the rules say about a model in the reader's words, as its page shows it. Pure: asks no database and no session. */
@NullMarked
package org.bitstreamproject.verkstad.modelling.remark;

import org.jspecify.annotations.NullMarked;
