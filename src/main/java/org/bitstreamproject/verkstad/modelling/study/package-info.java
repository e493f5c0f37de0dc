// SPDX-License-Identifier: EUPL-1.2
/**
 * Pages on which a model is read and not changed: in words, step by step and in figures, and beside another model. The words
 * and figures themselves are made in reading, what differs is found in difference.
 */
@NullMarked
package org.bitstreamproject.verkstad.modelling.study;

import org.jspecify.annotations.NullMarked;
