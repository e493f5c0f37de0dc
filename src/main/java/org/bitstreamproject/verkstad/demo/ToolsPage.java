// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo;

import java.util.List;

/** The administrator's list of tools. @param frame the set-up link under way, or empty */
public record ToolsPage(SiteHead head, List<Row> rows, String frame) {
    public ToolsPage {
        rows = List.copyOf(rows);
    }

    public record Row(long type, String title, String clientId, boolean active) {}
}
