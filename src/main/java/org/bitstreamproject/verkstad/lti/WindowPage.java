// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

/**
 * The one button out of a frame where no cookie comes back.
 *
 * @param to where the window begins; empty = where the launch led
 * @param picker what was opened is the LMS's picker, which is nothing outside its frame
 */
public record WindowPage(String to, boolean picker) {}
