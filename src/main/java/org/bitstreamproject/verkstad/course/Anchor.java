// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

/** The three meetings everything is dated from: Umeå, Bodø, Mo i Rana. */
public enum Anchor {
    U,
    B,
    R
}
