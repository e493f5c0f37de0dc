// SPDX-License-Identifier: EUPL-1.2
/** What the course's case template asks for, what a typed text may be, and what is missing for a milestone. Pure. */
@NullMarked
package org.bitstreamproject.verkstad.casework.form;

import org.jspecify.annotations.NullMarked;
