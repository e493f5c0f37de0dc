// SPDX-License-Identifier: EUPL-1.2
/**
 * Runs the rules: which of them judge a model (by type, switches and the other models of the case) and what they found.
 * The rules stand in rooms by what a model is about; this one keeps only what holds in every notation and across models.
 * Pure: a model in, findings out as data. Texts are put to them only at the edge, in the reader's language.
 */
@NullMarked
package org.bitstreamproject.verkstad.modelling.check;

import org.jspecify.annotations.NullMarked;
