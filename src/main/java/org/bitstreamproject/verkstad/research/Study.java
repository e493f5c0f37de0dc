// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.bitstreamproject.verkstad.research.pseudonym.StudyKey;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.StudyId;
import org.bitstreamproject.verkstad.shared.security.Vault;
import org.jspecify.annotations.Nullable;

/** The study that follows one edition, with its own key for pseudonyms. */
@Entity(name = "Study")
@Table(name = "research_study")
class Study {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "uid")
    private String uid = UUID.randomUUID().toString();

    @Column(name = "edition_id")
    private EditionId edition = new EditionId(1);

    @Column(name = "sealed_key")
    private String sealedKey = "";

    @Column(name = "made_at")
    private Instant madeAt = Instant.EPOCH;

    protected Study() {}

    Study(EditionId edition, StudyKey key, Vault vault, Instant now) {
        this.edition = edition;
        this.sealedKey = vault.seal(key.text());
        this.madeAt = now;
    }

    StudyId id() {
        if (id == null) {
            throw new IllegalStateException("the study is not stored yet");
        }
        return new StudyId(id);
    }

    String uid() {
        return uid;
    }

    StudyKey key(Vault vault) {
        return StudyKey.of(vault.open(sealedKey));
    }
}
