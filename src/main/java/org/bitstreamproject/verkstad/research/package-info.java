// SPDX-License-Identifier: EUPL-1.2
/**
 * Research on the course: asks participants for consent, and gives researchers pseudonymous exports of those who agreed.
 * Owns studies, consents and export runs; reads the others' append-only tables. Never shows anybody who agreed, and
 * never exports texts people wrote.
 */
@NullMarked
package org.bitstreamproject.verkstad.research;

import org.jspecify.annotations.NullMarked;
