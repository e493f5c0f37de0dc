// SPDX-License-Identifier: EUPL-1.2
/** Texts written in CommonMark with tables, such as teachers write them, made into safe HTML. Knows no feature. */
@NullMarked
package org.bitstreamproject.verkstad.shared.markdown;

import org.jspecify.annotations.NullMarked;
