// SPDX-License-Identifier: EUPL-1.2
/** What can be wrong with the content of an exercise though its shape is right. Pure; asked before a package is stored. */
@NullMarked
package org.bitstreamproject.verkstad.exercise.checking;

import org.jspecify.annotations.NullMarked;
