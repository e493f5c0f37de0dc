// SPDX-License-Identifier: EUPL-1.2
/**
 * What a model says: in sentences, as a walk from step to step, and in figures of its flow. Pure: a model and the reader's
 * words in, text and numbers out.
 */
@NullMarked
package org.bitstreamproject.verkstad.modelling.reading;

import org.jspecify.annotations.NullMarked;
