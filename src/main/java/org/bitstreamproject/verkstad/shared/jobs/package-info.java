// SPDX-License-Identifier: EUPL-1.2
/** Repeats work on one node at a time, by a lease row taken with a conditional update. */
@NullMarked
package org.bitstreamproject.verkstad.shared.jobs;

import org.jspecify.annotations.NullMarked;
