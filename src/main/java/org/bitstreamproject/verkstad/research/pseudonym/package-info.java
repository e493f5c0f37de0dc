// SPDX-License-Identifier: EUPL-1.2
/** Keyed pseudonyms: the same within a study, unlinkable between studies. Pure: knows keys and texts, no people. */
@NullMarked
package org.bitstreamproject.verkstad.research.pseudonym;

import org.jspecify.annotations.NullMarked;
