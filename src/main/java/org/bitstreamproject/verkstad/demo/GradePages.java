// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.demo.gradebook.Arrival;
import org.bitstreamproject.verkstad.demo.gradebook.Cell;
import org.bitstreamproject.verkstad.demo.gradebook.Gradebook;
import org.bitstreamproject.verkstad.demo.gradebook.LineItem;
import org.bitstreamproject.verkstad.demo.moodle.Member;
import org.bitstreamproject.verkstad.demo.moodle.Moodle;

/** The gradebook page: everybody for staff, the own row for a student. */
@Dependent
@Transactional
public class GradePages {
    private static final int SHOWN = 50;

    private final Gradebook gradebook;
    private final SitePages pages;

    @Inject
    public GradePages(Gradebook gradebook, SitePages pages) {
        this.gradebook = gradebook;
        this.pages = pages;
    }

    Answer grades(Visit visit) {
        if (visit.login().isEmpty()) return pages.front(visit);
        var moodle = visit.moodle();
        var reader = visit.login().get().member();
        var columns = gradebook.columns(moodle.key());
        var cells = gradebook.cells(moodle.key());
        var rows = moodle.students().stream()
                .filter(student -> SitePages.staff(reader) || student.id() == reader.id())
                .map(student -> row(moodle, student, columns, cells))
                .toList();
        var sent = SitePages.staff(reader) ? sent(moodle, columns) : List.<GradesPage.Sent>of();
        var labels = columns.stream().map(LineItem::label).toList();
        return pages.page(visit, 200, "demo/grades.jte", new GradesPage(pages.head(visit), labels, rows, sent));
    }

    private static GradesPage.Row row(Moodle moodle, Member student, List<LineItem> columns, List<Cell> cells) {
        return new GradesPage.Row(
                student.name(),
                columns.stream()
                        .map(column -> cells.stream()
                                .filter(cell -> cell.lineItem() == column.id() && cell.user() == student.id())
                                .findFirst()
                                .map(cell -> grade(moodle, column, cell))
                                .orElseGet(() -> new GradesPage.Grade("", null, "", null)))
                        .toList());
    }

    private static GradesPage.Grade grade(Moodle moodle, LineItem column, Cell cell) {
        Optional<BigDecimal> grade = cell.grade();
        return new GradesPage.Grade(
                grade.map(given -> plain(given) + " / " + plain(column.maximum()))
                        .orElse(""),
                grade.filter(given -> column.maximum().signum() > 0)
                        .map(given -> moodle.letters().of(given, column.maximum()))
                        .orElse(null),
                cell.feedback().orElse(""),
                cell.arrived());
    }

    private List<GradesPage.Sent> sent(Moodle moodle, List<LineItem> columns) {
        return gradebook.arrivals(moodle.key(), SHOWN).stream()
                .map(arrival -> sent(moodle, columns, arrival))
                .toList();
    }

    private static GradesPage.Sent sent(Moodle moodle, List<LineItem> columns, Arrival arrival) {
        var label = columns.stream()
                .filter(column -> column.id() == arrival.lineItem())
                .map(LineItem::label)
                .findFirst();
        var name = moodle.member(arrival.user()).map(Member::name);
        return new GradesPage.Sent(
                arrival.at(),
                arrival.service(),
                name.orElse(Long.toString(arrival.user())),
                label.orElse("–"),
                arrival.told(),
                arrival.answer());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
