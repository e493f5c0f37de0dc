// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

import static org.bitstreamproject.verkstad.research.ExportColumn.code;
import static org.bitstreamproject.verkstad.research.ExportColumn.person;
import static org.bitstreamproject.verkstad.research.ExportColumn.pseudonym;
import static org.bitstreamproject.verkstad.research.ExportColumn.time;

import java.util.List;
import org.bitstreamproject.verkstad.research.pseudonym.Kind;

/** Every table of an export. A column that is not listed here cannot leave the database. */
final class ExportTables {
    /** Enrolments of the people in the export; every query holds it. */
    static final String AGREED =
            "(SELECT agreed.enrolment_id FROM research_participant agreed WHERE agreed.study_id = :study AND agreed.since_at <= :asOf)";

    private ExportTables() {}

    static List<ExportTable> all() {
        return List.of(people(), events());
    }

    /** The country only where at least five agreed in it, and in every other country too. */
    private static ExportTable people() {
        var smallCountry =
                "EXISTS (SELECT 1 FROM research_participant s WHERE s.study_id = :study AND s.since_at <= :asOf"
                        + " GROUP BY s.country HAVING COUNT(*) < " + SmallCells.LEAST + ")";
        return ExportTable.of(
                "people",
                "SELECT e.id AS person, CASE WHEN " + smallCountry + " THEN NULL ELSE k.country END AS country,"
                        + " k.uid AS cohort, e.joined_at FROM enrolment e JOIN cohort k ON k.id = e.cohort_id"
                        + " WHERE e.id IN " + AGREED + " ORDER BY e.id",
                person("person"),
                code("country"),
                pseudonym("cohort", Kind.COHORT),
                time("joined_at"));
    }

    private static ExportTable events() {
        return ExportTable.of(
                "events",
                "SELECT v.enrolment_id AS person, v.happened_at, v.event_type, v.object_ref FROM event_log v"
                        + " WHERE v.happened_at <= :asOf AND v.enrolment_id IN " + AGREED + " ORDER BY v.seq_no",
                person("person"),
                time("happened_at"),
                code("event_type"),
                EventObject.column());
    }
}
