// SPDX-License-Identifier: EUPL-1.2
/** Which of Moodle's habits a launch shows. Everything here is pure; values of the launch go in, and only names and verdicts out. */
@NullMarked
package org.bitstreamproject.verkstad.lti.quirks;

import org.jspecify.annotations.NullMarked;
