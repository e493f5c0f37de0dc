// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.instrument;

/** What an evaluation of an e-service comes to. Having to measure first is a result like the others. */
public enum Advice {
    REDESIGN,
    MEASURE_FIRST,
    PRIORITISE,
    DEVELOP,
    DO_NOT_PRIORITISE
}
