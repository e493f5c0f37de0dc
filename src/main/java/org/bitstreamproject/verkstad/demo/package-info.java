// SPDX-License-Identifier: EUPL-1.2
/**
 * Two imitation Moodles, one Swedish and one Norwegian, on another site than the tool, and an invented edition.
 * Off unless VERKSTAD_DEMO. Launches are signed for real; nothing here may use code of lti, and nothing outside may
 * depend on this package.
 */
@NullMarked
package org.bitstreamproject.verkstad.demo;

import org.jspecify.annotations.NullMarked;
