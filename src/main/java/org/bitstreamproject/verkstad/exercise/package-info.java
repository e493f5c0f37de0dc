// SPDX-License-Identifier: EUPL-1.2
/**
 * Attempts at exercises and item status: the one truth about how far a person has come. Publishes what an exercise kind
 * must do; quizzes are its own kind, models, cases and reviews bring theirs. Knows no model, case or grade.
 */
@NullMarked
package org.bitstreamproject.verkstad.exercise;

import org.jspecify.annotations.NullMarked;
