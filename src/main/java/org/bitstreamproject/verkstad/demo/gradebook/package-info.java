// SPDX-License-Identifier: EUPL-1.2
/**
 * The imitation's gradebook: columns, cells and a diary of everything the tool has sent.
 * Owns the demo_ tables. Keeps Moodle's rules on times, rescaling and erasing; knows no HTTP.
 */
@NullMarked
package org.bitstreamproject.verkstad.demo.gradebook;

import org.jspecify.annotations.NullMarked;
