// SPDX-License-Identifier: EUPL-1.2
/**
 * Exercises on models, judged purely: what a model must hold, whether a conversation follows a process, errors made by
 * turning a rule round. Stores nothing and knows no pages; content that cannot be done is told to its author.
 */
@NullMarked
package org.bitstreamproject.verkstad.modelling.exercise;

import org.jspecify.annotations.NullMarked;
