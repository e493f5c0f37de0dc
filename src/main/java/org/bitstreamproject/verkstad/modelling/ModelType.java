// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

/** The kinds of diagram that can be written and checked. */
public enum ModelType {
    PROCESS,
    GOAL
}
