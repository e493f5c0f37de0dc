// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

/** How far somebody has come with an item, in order. No state at all means not begun. */
public enum ItemState {
    STARTED,
    /** Handed in, waits for a person. */
    SUBMITTED,
    PASSED
}
