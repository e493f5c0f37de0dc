// SPDX-License-Identifier: EUPL-1.2
/**
 * Launches from an LMS and grades back to it, in LTI 1.1 and 1.3. Owns registrations, tool keys, OIDC states, nonces,
 * launch attempts, resource links, result handles and the outbox. Knows no pedagogy: it verifies, asks course to admit the
 * person, opens the session and sends the numbers it is handed.
 */
@NullMarked
package org.bitstreamproject.verkstad.lti;

import org.jspecify.annotations.NullMarked;
