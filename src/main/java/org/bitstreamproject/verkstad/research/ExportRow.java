// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.bitstreamproject.verkstad.research.formats.Dialect;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.domain.StudyId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** An export that was handed out whole. Rows are added and never changed. */
@Entity(name = "ExportRun")
@Table(name = "research_export")
class ExportRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "uid")
    private String uid = "";

    @Column(name = "study_id")
    private StudyId study = new StudyId(1);

    @Column(name = "person_id")
    @PersonalData(purpose = "who took the data out")
    private PersonId by = new PersonId(1);

    @Enumerated(EnumType.STRING)
    @Column(name = "dialect")
    private Dialect dialect = Dialect.DATA;

    @Column(name = "as_of")
    private Instant asOf = Instant.EPOCH;

    @Column(name = "finished_at")
    private Instant finishedAt = Instant.EPOCH;

    @Lob
    @Column(name = "manifest")
    private String manifest = "";

    protected ExportRow() {}

    ExportRow(Recipe recipe, String manifest, Instant now) {
        this.uid = recipe.run();
        this.study = recipe.study();
        this.by = recipe.by();
        this.dialect = recipe.dialect();
        this.asOf = recipe.asOf();
        this.finishedAt = now;
        this.manifest = manifest;
    }

    Instant asOf() {
        return asOf;
    }

    Instant finishedAt() {
        return finishedAt;
    }

    Dialect dialect() {
        return dialect;
    }

    PersonId by() {
        return by;
    }
}
