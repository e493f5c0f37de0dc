// SPDX-License-Identifier: EUPL-1.2
/**
 * Dynamic Registration 1.0: a platform describes itself to us and we to it, after an administrator has followed a set-up link.
 * Calls the platform outside any transaction; what is kept is written by lti.KeepRegistration.
 */
@NullMarked
package org.bitstreamproject.verkstad.lti.registration;

import org.jspecify.annotations.NullMarked;
