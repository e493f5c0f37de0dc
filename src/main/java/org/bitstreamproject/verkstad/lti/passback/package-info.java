// SPDX-License-Identifier: EUPL-1.2
/** The outbox of grades: decided, told and held beside each other, sent exactly once by a job. */
@NullMarked
package org.bitstreamproject.verkstad.lti.passback;

import org.jspecify.annotations.NullMarked;
