// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

/** Says whether what somebody writes on a page must not lie readable on their own device. The casework feature answers. */
public interface Confiding {
    /** @param path of the page, or of the address where it saves */
    boolean isConfidential(SessionInfo who, String path);
}
