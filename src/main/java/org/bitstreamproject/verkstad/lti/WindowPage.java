// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

/**
 * The one button out of a frame where no cookie comes back.
 *
 * @param to where the window begins; empty = where the launch led
 * @param ticket a way that is good once; empty = the page's script asks for one
 * @param person whose unsaved lines on this device come along; empty = the script learns it with the way
 */
public record WindowPage(String to, String ticket, String person) {
    static WindowPage asking(String to) {
        return new WindowPage(to, "", "");
    }
}
