// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.waiver;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.bitstreamproject.verkstad.modelling.Waiver;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** A stored waiver. */
@Entity(name = "ModelWaiver")
@Table(name = "model_waiver")
@NamedQuery(
        name = "ModelWaiver.ofModels",
        query =
                "SELECT m.uid, w FROM ModelWaiver w, StoredModel m WHERE m.id = w.modelId AND m.uid IN :uids ORDER BY w.id")
public class ModelWaiver {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "model_id")
    private long modelId;

    @Column(name = "rule_id")
    private String rule = "";

    @Column(name = "element_id")
    private String element = "";

    /** The content its element came into being with; another may have had the id before, or get it afterwards. */
    @Column(name = "born_no")
    private int born;

    @Column(name = "reason")
    @PersonalData(purpose = "why a teacher lets a finding about a model stand, for those whose model it is")
    private String reason = "";

    @Column(name = "waived_by")
    @PersonalData(purpose = "which teacher decided")
    private PersonId by = new PersonId(1);

    @Column(name = "waived_at")
    @PersonalData(purpose = "when the teacher decided")
    private Instant at = Instant.EPOCH;

    protected ModelWaiver() {}

    public ModelWaiver(long modelId, Waiver waiver, int born) {
        this.modelId = modelId;
        this.born = born;
        this.rule = waiver.rule();
        this.element = waiver.element();
        this.reason = waiver.reason();
        this.by = waiver.by();
        this.at = waiver.at();
    }

    public long model() {
        return modelId;
    }

    public int born() {
        return born;
    }

    public Waiver said() {
        return new Waiver(rule, element, reason, by, at);
    }
}
