// SPDX-License-Identifier: EUPL-1.2
/**
 * The workshops of the leader track: what the management of an organisation answers and decides together, beside what its
 * participants have in common. Shows no draft, review, grade or single answer; what is written here nobody else sees.
 */
@NullMarked
package org.bitstreamproject.verkstad.progress.leaders;

import org.jspecify.annotations.NullMarked;
