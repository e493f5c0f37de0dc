// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

/** Somebody who knows platforms at start: the file an operator wrote, or the demo. */
public interface PlatformSource {
    /** Text in the form of platforms.json. */
    String json();

    /** True when what it names may not be changed by hand. */
    boolean readOnly();
}
