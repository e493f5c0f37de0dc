// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.domain.StudyId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** One answer to the question of a study. Rows are added and never changed; the last one holds. */
@Entity(name = "Consent")
@Table(name = "research_consent")
class ConsentRow {
    /** The only purpose asked for: what the tool recorded while the person learned, no texts. */
    static final String LEARNING_DATA = "LEARNING_DATA";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "seq_no")
    private @Nullable Long sequence;

    @Column(name = "study_id")
    private StudyId study = new StudyId(1);

    @Column(name = "person_id")
    @PersonalData(purpose = "who was asked to take part in research")
    private PersonId person = new PersonId(1);

    @Column(name = "purpose")
    private String purpose = LEARNING_DATA;

    @Enumerated(EnumType.STRING)
    @Column(name = "state_code")
    @PersonalData(purpose = "the person's own choice, shown to nobody else")
    private ConsentState state = ConsentState.NO;

    @Column(name = "text_hash")
    private String textHash = "";

    @Column(name = "text_version")
    private String textVersion = "";

    @Column(name = "decided_at")
    @PersonalData(purpose = "since when the choice holds")
    private Instant at = Instant.EPOCH;

    protected ConsentRow() {}

    ConsentRow(StudyId study, PersonId person, ConsentState state, ConsentText text, Instant at) {
        this.study = study;
        this.person = person;
        this.state = state;
        this.textHash = text.hash();
        this.textVersion = text.version();
        this.at = at;
    }

    ConsentState state() {
        return state;
    }

    String textVersion() {
        return textVersion;
    }

    Instant at() {
        return at;
    }
}
