// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo;

import java.util.List;

/** A course with its links into the tool. */
public record CoursePage(SiteHead head, boolean staff, List<Row> rows) {
    public CoursePage {
        rows = List.copyOf(rows);
    }

    public record Row(long module, String title, boolean legacyFirst, boolean windowFirst, boolean graded) {}
}
