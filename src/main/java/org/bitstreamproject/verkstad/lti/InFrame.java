// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Whether a browser says that it is filling a frame: the only place where cookies of ours may be held back. */
final class InFrame {
    private static final Set<String> FRAMES = Set.of("iframe", "frame", "embed", "object");

    private InFrame() {}

    static boolean asks(HttpServletRequest request) {
        String destination = request.getHeader("Sec-Fetch-Dest");
        return destination != null && FRAMES.contains(destination);
    }
}
