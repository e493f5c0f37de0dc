// SPDX-License-Identifier: EUPL-1.2
/** Pages on which an examiner moves an edition to another version of its course, after seeing what changes for whom. */
@NullMarked
package org.bitstreamproject.verkstad.course.moving;

import org.jspecify.annotations.NullMarked;
