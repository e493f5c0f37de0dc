// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.revision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** The name somebody gave a version of a model, so that it is found again. */
@Entity(name = "VersionName")
@Table(name = "model_version_name")
@NamedQuery(name = "VersionName.of", query = "SELECT n FROM VersionName n WHERE n.modelId = :model")
public class VersionName {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "model_id")
    private long modelId;

    @Column(name = "rev_no")
    private int number;

    @Column(name = "title")
    @PersonalData(purpose = "the name a person gave a version of a model")
    private String title = "";

    @Column(name = "named_by")
    @PersonalData(purpose = "who named the version")
    private PersonId author = new PersonId(1);

    @Column(name = "named_at")
    @PersonalData(purpose = "when the person worked")
    private Instant at = Instant.EPOCH;

    protected VersionName() {}

    public VersionName(long modelId, int number, String title, PersonId author, Instant at) {
        this.modelId = modelId;
        this.number = number;
        rename(title, author, at);
    }

    public final void rename(String newTitle, PersonId by, Instant now) {
        this.title = newTitle;
        this.author = by;
        this.at = now;
    }

    public int number() {
        return number;
    }

    public String title() {
        return title;
    }
}
