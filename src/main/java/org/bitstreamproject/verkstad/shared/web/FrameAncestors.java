// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import java.util.Set;

/** Origins of the registered platforms: the only sites that may show the tool in a frame. */
public interface FrameAncestors {
    /** Such as {@code https://moodle.example.se}; may be called for every response, so keep it cheap. */
    Set<String> origins();
}
