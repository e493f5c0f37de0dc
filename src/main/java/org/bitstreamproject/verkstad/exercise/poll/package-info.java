// SPDX-License-Identifier: EUPL-1.2
/**
 * Questions without a right answer: who somebody is in the course, and what a room thinks right now. Owns cards, polls and
 * votes. Says how many, never who.
 */
@NullMarked
package org.bitstreamproject.verkstad.exercise.poll;

import org.jspecify.annotations.NullMarked;
