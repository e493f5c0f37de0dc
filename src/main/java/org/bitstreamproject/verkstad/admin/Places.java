// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import java.util.List;

/** What the navigation offers, in its order; each is a path under /admin and a text. */
public final class Places {
    public static final List<String> ALL =
            List.of("platforms", "setup", "editions", "courses", "launches", "keys", "audit");

    private Places() {}
}
