// SPDX-License-Identifier: EUPL-1.2
/**
 * A teacher chooses activities for an LMS course: Deep Linking 2.0 and Content-Item 1.0. Owns the choices under way. There is no
 * session here, since the LMS course may belong to no edition yet, and no person is stored.
 */
@NullMarked
package org.bitstreamproject.verkstad.lti.deeplinking;

import org.jspecify.annotations.NullMarked;
