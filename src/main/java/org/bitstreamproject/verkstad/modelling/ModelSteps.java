// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

/** Which of the two would do something now. */
public record ModelSteps(boolean undo, boolean redo) {}
