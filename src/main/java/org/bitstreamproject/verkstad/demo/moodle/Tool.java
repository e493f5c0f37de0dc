// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.moodle;

import java.util.List;

/** The tool as it is registered for LTI 1.3; the deployment is the type's number, as in Moodle. */
public record Tool(
        long type, String clientId, String loginUrl, String redirectUrl, String keySet, List<Custom> custom) {
    public Tool {
        custom = List.copyOf(custom);
    }

    public String deployment() {
        return Long.toString(type);
    }
}
