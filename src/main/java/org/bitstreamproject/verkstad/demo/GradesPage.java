// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The gradebook and what the tool has sent to it. */
public record GradesPage(SiteHead head, List<String> columns, List<Row> rows, List<Sent> sent) {
    public GradesPage {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        sent = List.copyOf(sent);
    }

    public record Row(String name, List<Grade> grades) {}

    /** @param letter null while there is no grade */
    public record Grade(
            String value,
            @Nullable String letter,
            String comment,
            @Nullable Instant arrived) {}

    public record Sent(Instant at, String service, String name, String column, String told, String answer) {}
}
