// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo;

import java.util.List;

/** A course with its links into the tool. @param made somebody added it @param others further courses of the site */
public record CoursePage(SiteHead head, boolean staff, boolean made, List<Row> rows, List<Other> others) {
    public CoursePage {
        rows = List.copyOf(rows);
        others = List.copyOf(others);
    }

    public record Other(long id, String title) {}

    public record Row(long module, String title, boolean legacyFirst, boolean windowFirst, boolean graded) {}
}
