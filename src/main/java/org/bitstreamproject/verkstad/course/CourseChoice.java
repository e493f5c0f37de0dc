// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** Which stored version new editions get: the one delivered first, until an operator chooses another. */
@Entity(name = "CourseChoice")
@Table(name = "course_choice")
class CourseChoice {
    static final int THE_ONE = 1;

    @Id
    private int id = THE_ONE;

    @Column(name = "course_version_id")
    private long courseVersion;

    @Column(name = "by_hand")
    private boolean byHand;

    @Column(name = "chosen_at")
    private Instant chosenAt = Instant.EPOCH;

    @Version
    @Column(name = "v")
    private int v;

    protected CourseChoice() {}

    CourseChoice(long courseVersion, Instant now) {
        this.courseVersion = courseVersion;
        this.chosenAt = now;
    }

    /** The program's own proposal: what an operator has chosen stays. */
    void deliver(long version, Instant now) {
        if (!byHand && courseVersion != version) {
            courseVersion = version;
            chosenAt = now;
        }
    }

    void choose(long version, Instant now) {
        courseVersion = version;
        byHand = true;
        chosenAt = now;
    }

    /** The version chosen lies in another row now. */
    void follow(long before, long after) {
        if (courseVersion == before) {
            courseVersion = after;
        }
    }

    long courseVersion() {
        return courseVersion;
    }
}
