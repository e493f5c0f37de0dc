// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.domain.SubmissionId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** Levels an examiner has set: on the criteria of a case, the same for every member, or on one member's own. */
@Entity(name = "Assessment")
@Table(name = "assessment")
class Assessment {
    /** In place of an enrolment: the levels are the case's. */
    static final long OF_CASE = 0;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private @Nullable Long id;

    @Column(name = "kase_id")
    private CaseId kase = new CaseId(1);

    @Column(name = "enrolment_id")
    @PersonalData(purpose = "whose own criteria are judged; 0 for those of the case")
    private long enrolment = OF_CASE;

    @Column(name = "submission_id")
    private SubmissionId submission = new SubmissionId(1);

    @Column(name = "assessor_id")
    @PersonalData(purpose = "the examiner who set the levels")
    private PersonId assessor = new PersonId(1);

    @Column(name = "assessed_at")
    private Instant at = Instant.EPOCH;

    @OneToMany(mappedBy = "assessment", cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @MapKey(name = "criterion")
    private Map<String, AssessmentLevel> levels = new HashMap<>();

    @Version
    @Column(name = "v")
    private int version;

    protected Assessment() {}

    /** @param enrolment {@link #OF_CASE} or an enrolment's number */
    Assessment(CaseId kase, long enrolment) {
        this.kase = kase;
        this.enrolment = enrolment;
    }

    /** Sets these levels and leaves the others. */
    void set(Map<String, Integer> given, SubmissionId judged, PersonId by, Instant now) {
        given.forEach((criterion, level) -> levels.computeIfAbsent(criterion, name -> new AssessmentLevel(this, name))
                .set(level));
        this.submission = judged;
        this.assessor = by;
        this.at = now;
    }

    Map<String, Integer> levels() {
        var all = new TreeMap<String, Integer>();
        levels.forEach((criterion, level) -> all.put(criterion, level.level()));
        return all;
    }

    CaseId kase() {
        return kase;
    }

    long enrolment() {
        return enrolment;
    }
}
