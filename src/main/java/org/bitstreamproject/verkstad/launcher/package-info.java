// SPDX-License-Identifier: EUPL-1.2
/** Starts the one-file server. Checks the settings and the machine first; never part of the war. */
@NullMarked
package org.bitstreamproject.verkstad.launcher;

import org.jspecify.annotations.NullMarked;
