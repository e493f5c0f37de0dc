// SPDX-License-Identifier: EUPL-1.2
/** Things to put where they belong: goals in a tree, cards in piles. Feedback says why, never where. */
@NullMarked
package org.bitstreamproject.verkstad.exercise.sort;

import org.jspecify.annotations.NullMarked;
