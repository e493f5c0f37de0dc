// SPDX-License-Identifier: EUPL-1.2
/**
 * What an operator does behind VERKSTAD_ADMIN_KEY, and what everybody may read about a launch that failed. Owns the operator's
 * session and the doctor's advice; platforms belong to course, ways in and attempts to lti. Never shows a secret and never
 * decides what those features should decide. A launch's session opens nothing here, an administrator's role neither.
 */
@NullMarked
package org.bitstreamproject.verkstad.admin;

import org.jspecify.annotations.NullMarked;
