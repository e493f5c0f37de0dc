// SPDX-License-Identifier: EUPL-1.2
/**
 * Where people are in the course: the participant's path with one next step, the teachers' board, the leaders' list.
 * Owns no table and changes nothing; reads what the other features publish. Never ranks anybody.
 */
@NullMarked
package org.bitstreamproject.verkstad.progress;

import org.jspecify.annotations.NullMarked;
