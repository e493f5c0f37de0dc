// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

import static org.bitstreamproject.verkstad.research.ExportColumn.code;
import static org.bitstreamproject.verkstad.research.ExportColumn.flag;
import static org.bitstreamproject.verkstad.research.ExportColumn.number;
import static org.bitstreamproject.verkstad.research.ExportColumn.person;
import static org.bitstreamproject.verkstad.research.ExportColumn.pseudonym;
import static org.bitstreamproject.verkstad.research.ExportColumn.time;
import static org.bitstreamproject.verkstad.research.ExportColumn.whole;

import java.util.List;
import org.bitstreamproject.verkstad.course.Rule.Severity;
import org.bitstreamproject.verkstad.research.pseudonym.Kind;

/** Every table of an export. A column that is not listed here cannot leave the database. */
final class ExportTables {
    /** Enrolments of the people in the export; every query holds it. */
    static final String AGREED =
            "(SELECT agreed.enrolment_id FROM research_participant agreed WHERE agreed.study_id = :study AND agreed.since_at <= :asOf)";

    private ExportTables() {}

    /** @param remarks judges the models of the export's edition */
    static List<ExportTable> all(Remarks remarks) {
        return List.of(people(), events(), attempts(), itemStatus(), modelRevisions(remarks), submissions(), reviews());
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
                "SELECT v.enrolment_id AS person, v.happened_at, v.event_type, v.object_ref, v.data AS facts FROM event_log v"
                        + " WHERE v.happened_at <= :asOf AND v.enrolment_id IN " + AGREED + " ORDER BY v.seq_no",
                person("person"),
                time("happened_at"),
                code("event_type"),
                EventObject.column("object_ref"),
                EventFacts.column("facts"));
    }

    private static ExportTable attempts() {
        return ExportTable.of(
                "attempts",
                "SELECT a.enrolment_id AS person, a.exercise, a.course_version, a.attempt_no, a.score_given,"
                        + " a.score_maximum, a.passed, a.answered_at FROM attempt a"
                        + " WHERE a.answered_at <= :asOf AND a.enrolment_id IN " + AGREED + " ORDER BY a.id",
                person("person"),
                code("exercise"),
                code("course_version"),
                whole("attempt_no"),
                number("score_given"),
                number("score_maximum"),
                flag("passed"),
                time("answered_at"));
    }

    /** From the log, where every step stands, and not from the table that holds only the last. */
    private static ExportTable itemStatus() {
        return ExportTable.of(
                "item_status",
                "SELECT v.enrolment_id AS person, v.object_ref AS item, v.happened_at, v.data AS item_state,"
                        + " v.data AS item_given, v.data AS item_maximum FROM event_log v WHERE v.event_type = '"
                        + NoteProgress.REACHED + "' AND v.happened_at <= :asOf AND v.enrolment_id IN " + AGREED
                        + " ORDER BY v.seq_no",
                person("person"),
                EventObject.column("item"),
                time("happened_at"),
                EventFacts.code("item_state", "state"),
                EventFacts.number("item_given", "given"),
                EventFacts.number("item_maximum", "maximum"));
    }

    /** A model belongs to a case, or to an enrolment as exercises have it; its author is a person. */
    private static ExportTable modelRevisions(Remarks remarks) {
        var sizes = new ModelSize(remarks.texts());
        return ExportTable.of(
                "model_revisions",
                "SELECT (SELECT MIN(a.enrolment_id) FROM research_participant a WHERE a.study_id = :study"
                        + " AND a.since_at <= :asOf AND a.person_id = r.author_id) AS person,"
                        + " m.uid AS model, k.uid AS kase, m.model_type, m.stage, r.rev_no, r.command,"
                        + " r.id AS nodes, r.id AS edges, r.id AS errors, r.id AS warnings,"
                        + " r.id AS hints, r.happened_at"
                        + " FROM model_revision r JOIN model m ON m.id = r.model_id"
                        + " LEFT JOIN kase k ON m.owner_kind = 'CASE' AND k.id = m.owner_id"
                        + " WHERE r.happened_at <= :asOf AND EXISTS (SELECT 1 FROM research_participant p"
                        + " WHERE p.person_id = r.author_id AND p.enrolment_id IN " + AGREED + ")"
                        + " AND (k.edition_id = (SELECT s.edition_id FROM research_study s WHERE s.id = :study)"
                        + " OR (m.owner_kind = 'EXERCISE' AND m.owner_id IN " + AGREED + ")) ORDER BY r.id",
                person("person"),
                pseudonym("model", Kind.MODEL),
                pseudonym("kase", Kind.CASE),
                code("model_type"),
                code("stage"),
                whole("rev_no"),
                code("command"),
                sizes.column("nodes"),
                sizes.column("edges"),
                remarks.column("errors", Severity.ERROR),
                remarks.column("warnings", Severity.WARN),
                remarks.column("hints", Severity.HINT),
                time("happened_at"));
    }

    private static ExportTable submissions() {
        var inEdition = " FROM submission s JOIN kase k ON k.id = s.kase_id WHERE s.submitted_at <= :asOf"
                + " AND k.edition_id = (SELECT t.edition_id FROM research_study t WHERE t.id = :study)"
                + " AND s.submitted_by";
        return ExportTable.of(
                        "submissions",
                        "SELECT s.submitted_by AS person, s.uid AS submission, k.uid AS kase, s.milestone,"
                                + " s.seq_no AS submission_no, s.submitted_at, s.late" + inEdition + " IN " + AGREED
                                + " ORDER BY s.id",
                        person("person"),
                        pseudonym("submission", Kind.SUBMISSION),
                        pseudonym("kase", Kind.CASE),
                        code("milestone"),
                        whole("submission_no"),
                        time("submitted_at"),
                        flag("late"))
                .counting("SELECT COUNT(*)" + inEdition + " NOT IN " + AGREED);
    }

    /** A review is somebody's and about others: only when the reviewer and every author agreed. Lengths, never words. */
    private static ExportTable reviews() {
        var complete =
                " FROM review v JOIN review_round r ON r.id = v.round_id JOIN submission s ON s.id = v.submission_id"
                        + " JOIN kase k ON k.id = v.kase_id";
        var until = " WHERE v.completed_at <= :asOf";
        var agreed = "(v.reviewer_id IN " + AGREED + " AND NOT EXISTS (SELECT 1 FROM case_member m"
                + " WHERE m.kase_id = v.kase_id AND m.state = 'CONFIRMED' AND m.enrolment_id NOT IN " + AGREED + "))";
        return ExportTable.of(
                        "reviews",
                        "SELECT v.reviewer_id AS person, v.uid AS review, s.uid AS submission, k.uid AS kase,"
                                + " r.round_key, l.criterion, l.level_no, LENGTH(l.reason) AS reason_length,"
                                + " v.completed_at" + complete + " JOIN review_level l ON l.review_id = v.id" + until
                                + " AND " + agreed + " ORDER BY l.id",
                        person("person"),
                        pseudonym("review", Kind.REVIEW),
                        pseudonym("submission", Kind.SUBMISSION),
                        pseudonym("kase", Kind.CASE),
                        code("round_key"),
                        code("criterion"),
                        whole("level_no"),
                        whole("reason_length"),
                        time("completed_at"))
                .counting("SELECT COUNT(*)" + complete + until
                        + " AND r.edition_id = (SELECT t.edition_id FROM research_study t WHERE t.id = :study)"
                        + " AND NOT " + agreed);
    }
}
