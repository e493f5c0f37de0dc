// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

/** Pixels from the upper left corner. */
public record Point(int x, int y) {}
