// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;

/** A wording somebody has answered, kept for ever so that it can be shown what they agreed to. */
@Entity(name = "ConsentText")
@Table(name = "research_consent_text")
class ConsentTextRow {
    @Id
    @Column(name = "text_hash")
    private String hash = "";

    @Column(name = "text_version")
    private String version = "";

    @Column(name = "lang")
    private String language = "";

    @Lob
    @Column(name = "body")
    private String body = "";

    @Column(name = "first_used_at")
    private Instant firstUsedAt = Instant.EPOCH;

    protected ConsentTextRow() {}

    ConsentTextRow(ConsentText text, Instant now) {
        this.hash = text.hash();
        this.version = text.version();
        this.language = text.language().code();
        this.body = text.body();
        this.firstUsedAt = now;
    }
}
