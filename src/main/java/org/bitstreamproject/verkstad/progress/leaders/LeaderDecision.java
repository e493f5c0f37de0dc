// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.progress.leaders;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.OrganisationId;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** A decision of an organisation's management. Rows are added and never changed. */
@Entity(name = "LeaderDecision")
@Table(name = "leader_decision")
class LeaderDecision {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "edition_id")
    private EditionId edition = new EditionId(1);

    @Column(name = "organisation_id")
    private OrganisationId organisation = new OrganisationId(1);

    /** Empty when it is about no single case. */
    @Column(name = "kase_uid")
    private String kase = "";

    @Column(name = "decided_on")
    private LocalDate decidedOn = LocalDate.EPOCH;

    @Lob
    @Column(name = "decision")
    @PersonalData(purpose = "what the management has decided")
    private String decision = "";

    @Column(name = "written_by")
    @PersonalData(purpose = "who of the management recorded the decision")
    private PersonId writtenBy = new PersonId(1);

    @Column(name = "written_at")
    @PersonalData(purpose = "when the decision was recorded")
    private Instant writtenAt = Instant.EPOCH;

    protected LeaderDecision() {}

    LeaderDecision(EditionId edition, OrganisationId organisation, NewDecision decided, PersonId who, Instant now) {
        this.edition = edition;
        this.organisation = organisation;
        this.kase = decided.kase();
        this.decidedOn = decided.on();
        this.decision = decided.text();
        this.writtenBy = who;
        this.writtenAt = now;
    }

    NewDecision decided() {
        return new NewDecision(kase, decidedOn, decision);
    }

    /** What was decided. @param kase uid of the case it is about, empty for none */
    record NewDecision(String kase, LocalDate on, String text) {}
}
