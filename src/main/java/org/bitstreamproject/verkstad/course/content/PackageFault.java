// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

/** A course package says something it may not; the message names file, line and place. */
public final class PackageFault extends RuntimeException {
    PackageFault(String file, int line, String place, String what) {
        super(told(file, line, place, what));
    }

    PackageFault(String file, int line, String place, String what, Throwable cause) {
        super(told(file, line, place, what), cause);
    }

    private static String told(String file, int line, String place, String what) {
        return file + ":" + line + " " + (place.isEmpty() ? "(top)" : place) + ": " + what;
    }
}
