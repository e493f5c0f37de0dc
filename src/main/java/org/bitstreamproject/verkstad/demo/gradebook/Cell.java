// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.gradebook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** One person's grade in one column. Times have Moodle's resolution of a second. */
@Entity(name = "DemoGrade")
@Table(name = "demo_grade")
public class Cell {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private long id;

    @Column(name = "line_item")
    private long lineItem;

    @PersonalData(purpose = "row of the imitation gradebook; the person is invented")
    @Column(name = "user_id")
    private long user;

    @PersonalData(purpose = "grade in the imitation gradebook; the person is invented")
    @Column(name = "grade")
    private @Nullable BigDecimal grade;

    @PersonalData(purpose = "comment beside the grade; the person is invented")
    @Column(name = "feedback")
    private @Nullable String feedback;

    @Column(name = "told_second")
    private @Nullable Long toldSecond;

    @Column(name = "arrived")
    private Instant arrived;

    @SuppressWarnings("NullAway.Init")
    protected Cell() {}

    Cell(long lineItem, long user, Instant now) {
        this.lineItem = lineItem;
        this.user = user;
        this.arrived = now;
    }

    /** Moodle refuses a score that is not at least a second newer than what it holds. */
    public boolean refuses(Instant told) {
        return toldSecond != null && toldSecond >= told.getEpochSecond();
    }

    /** Takes a grade; without a comment an earlier one is gone, as in Moodle. */
    public void take(BigDecimal given, @Nullable String comment, Instant told, Instant now) {
        grade = given;
        feedback = comment;
        toldSecond = told.getEpochSecond();
        arrived = now;
    }

    /** Anything but a finished grade empties the cell and forgets its time. */
    public void erase(Instant now) {
        grade = null;
        feedback = null;
        toldSecond = null;
        arrived = now;
    }

    public long lineItem() {
        return lineItem;
    }

    public long user() {
        return user;
    }

    public Optional<BigDecimal> grade() {
        return Optional.ofNullable(grade);
    }

    public Optional<String> feedback() {
        return Optional.ofNullable(feedback);
    }

    public Instant told() {
        return toldSecond == null ? arrived : Instant.ofEpochSecond(toldSecond);
    }

    public Instant arrived() {
        return arrived;
    }
}
