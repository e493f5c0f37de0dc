// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

/** The queries that count people, for the page and for the manifest alike. Parameters as in {@link ExportTable}. */
final class ExportCounts {
    static final String PARTICIPANTS =
            "SELECT COUNT(*) FROM research_study s JOIN cohort k ON k.edition_id = s.edition_id"
                    + " JOIN enrolment e ON e.cohort_id = k.id"
                    + " WHERE s.id = :study AND e.role_code = 'PARTICIPANT' AND e.joined_at <= :asOf";
    static final String CONSENTED =
            "SELECT COUNT(*) FROM research_participant p WHERE p.study_id = :study AND p.since_at <= :asOf";
    /** Once yes before the time asked for, and now no longer. */
    static final String WITHDRAWN =
            "SELECT COUNT(*) FROM research_consent_now n WHERE n.study_id = :study AND n.state_code = 'WITHDRAWN'"
                    + " AND EXISTS (SELECT 1 FROM research_consent y WHERE y.study_id = n.study_id AND y.person_id = n.person_id"
                    + " AND y.state_code = 'YES' AND y.decided_at <= :asOf)";

    static final String BY_COUNTRY = "SELECT p.country, COUNT(*) FROM research_participant p"
            + " WHERE p.study_id = :study AND p.since_at <= :asOf GROUP BY p.country";

    private ExportCounts() {}
}
