// SPDX-License-Identifier: EUPL-1.2
/**
 * The page of a model's history: who did what when, names of versions, putting one back. Stores nothing itself.
 */
@NullMarked
package org.bitstreamproject.verkstad.modelling.history;

import org.jspecify.annotations.NullMarked;
