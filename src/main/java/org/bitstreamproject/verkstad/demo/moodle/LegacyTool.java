// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.moodle;

import java.util.List;

/** The tool as an administrator entered it for LTI 1.1. */
public record LegacyTool(long type, String consumerKey, String secret, String launchUrl, List<Custom> custom) {
    public LegacyTool {
        custom = List.copyOf(custom);
    }
}
