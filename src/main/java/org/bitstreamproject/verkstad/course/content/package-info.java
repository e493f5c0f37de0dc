// SPDX-License-Identifier: EUPL-1.2
/** Reads a course package from its files and says exactly what is wrong with it. Pure but for the class path. */
@NullMarked
package org.bitstreamproject.verkstad.course.content;

import org.jspecify.annotations.NullMarked;
