// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** One criterion's level in an assessment. */
@Entity(name = "AssessmentLevel")
@Table(name = "assessment_level")
class AssessmentLevel {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "assessment_id")
    private @Nullable Assessment assessment;

    @Column(name = "criterion")
    private String criterion = "";

    @Column(name = "level_no")
    @PersonalData(purpose = "the examiner's level")
    private int level;

    protected AssessmentLevel() {}

    AssessmentLevel(Assessment assessment, String criterion) {
        this.assessment = assessment;
        this.criterion = criterion;
    }

    void set(int newLevel) {
        this.level = newLevel;
    }

    int level() {
        return level;
    }
}
