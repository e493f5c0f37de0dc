// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.progress.leaders;

import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.StringReader;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.OrganisationId;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** What the management of an organisation has written in a workshop. */
@Entity(name = "LeaderNote")
@Table(name = "leader_note")
class LeaderNote {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "edition_id")
    private EditionId edition = new EditionId(1);

    @Column(name = "organisation_id")
    private OrganisationId organisation = new OrganisationId(1);

    @Column(name = "workshop")
    private String workshop = "";

    @Lob
    @Column(name = "answer")
    @PersonalData(purpose = "what the management has written together")
    private String answer = "{}";

    @Column(name = "written_by")
    @PersonalData(purpose = "who of the management wrote last")
    private PersonId writtenBy = new PersonId(1);

    @Column(name = "written_at")
    @PersonalData(purpose = "when the management last wrote")
    private Instant writtenAt = Instant.EPOCH;

    @Version
    @Column(name = "v")
    private int v;

    protected LeaderNote() {}

    LeaderNote(EditionId edition, OrganisationId organisation, String workshop) {
        this.edition = edition;
        this.organisation = organisation;
        this.workshop = workshop;
    }

    void write(Map<String, String> answers, PersonId who, Instant now) {
        var object = Json.createObjectBuilder();
        answers.forEach(object::add);
        this.answer = object.build().toString();
        this.writtenBy = who;
        this.writtenAt = now;
    }

    Map<String, String> answers() {
        try (var reader = Json.createReader(new StringReader(answer))) {
            var answers = new LinkedHashMap<String, String>();
            reader.readObject().forEach((name, text) -> answers.put(name, ((JsonString) text).getString()));
            return answers;
        }
    }

    int version() {
        return v;
    }

    Instant writtenAt() {
        return writtenAt;
    }
}
