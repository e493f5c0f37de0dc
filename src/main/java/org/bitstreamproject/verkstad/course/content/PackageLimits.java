// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

/** How large a course package may be: many times what the largest course needs, far below what hurts a server. */
final class PackageLimits {
    /** Signs of one file. */
    static final int FILE = 1_000_000;

    /** Bytes of all files together, unpacked. */
    static final int ALL = 20_000_000;

    /** Files. */
    static final int FILES = 1_000;

    /** Times one file may stand in the place of another within an exercise: each may hold others, which would multiply. */
    static final int COPIES = 50;

    /** Digits of a number, before and after the point. */
    static final int DIGITS = 15;

    private PackageLimits() {}
}
