// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

/**
 * One thing that is wrong in a course package.
 *
 * @param line counted from 1
 * @param place where in the file, such as {@code exercises[2].title}; empty for the file as a whole
 * @param what what is wrong, without a full stop
 * @param cure what to do about it; empty when the fault says it
 */
public record Fault(String file, int line, String place, String what, String cure) {

    /** {@code file:line place: what. Cure} */
    @Override
    public String toString() {
        return file + ":" + line + " " + (place.isEmpty() ? "(top)" : place) + ": " + what
                + (cure.isEmpty() ? "" : ". " + cure);
    }
}
