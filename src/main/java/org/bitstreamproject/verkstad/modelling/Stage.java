// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

/** Whether a model tells how it is today or how it shall be; goals and other timeless models have none. */
public enum Stage {
    NONE,
    AS_IS,
    TO_BE
}
