// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.bitstreamproject.verkstad.shared.domain.PersonId;

/** A command that was carried out, and what it answered. */
@Entity(name = "Command")
@Table(name = "command_log")
class CommandRow {
    @Id
    @Column(name = "command_id")
    private String id = "";

    @Column(name = "person_id")
    @PersonalData(purpose = "whose command it was")
    private PersonId person = new PersonId(1);

    @Column(name = "result")
    private String result = "";

    @Column(name = "happened_at")
    private Instant at = Instant.EPOCH;

    protected CommandRow() {}

    CommandRow(String id, PersonId person, String result, Instant at) {
        this.id = id;
        this.person = person;
        this.result = result;
        this.at = at;
    }

    boolean belongsTo(PersonId who) {
        return person.equals(who);
    }

    String result() {
        return result;
    }
}
