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
import java.util.Objects;
import java.util.UUID;
import org.bitstreamproject.verkstad.modelling.ModelOwner;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Stage;
import org.bitstreamproject.verkstad.modelling.notation.ModelJson;
import org.bitstreamproject.verkstad.modelling.notation.NotAModel;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** A model's place: whose it is and which revision is the newest. Moved on by one conditional update, so of two savers one wins. */
@Entity(name = "StoredModel")
@Table(name = "model")
@NamedQuery(name = "StoredModel.byUid", query = "SELECT m FROM StoredModel m WHERE m.uid = :uid")
@NamedQuery(
        name = "StoredModel.byOwner",
        query = "SELECT m FROM StoredModel m WHERE m.ownerKind = :kind AND m.ownerId = :id AND m.ownerField = :field")
@NamedQuery(
        name = "StoredModel.ofOwner",
        query = "SELECT m, r FROM StoredModel m LEFT JOIN ModelRevision r ON r.modelId = m.id AND r.number = m.head"
                + " WHERE m.ownerKind = :kind AND m.ownerId = :id")
@NamedQuery(
        name = "StoredModel.moveOn",
        query = "UPDATE StoredModel m SET m.head = :next WHERE m.id = :id AND m.head = :base")
public class StoredModel {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "uid")
    private String uid = UUID.randomUUID().toString();

    @Column(name = "owner_kind")
    private String ownerKind = "";

    @Column(name = "owner_id")
    @PersonalData(purpose = "the case or the enrolment whose model it is")
    private long ownerId;

    @Column(name = "owner_field")
    private String ownerField = "";

    /** A name, for it may be of another day than the program. */
    @Column(name = "model_type")
    private String typeName = ModelType.PROCESS.name();

    @Column(name = "stage")
    private String stageName = Stage.NONE.name();

    @Column(name = "head_no")
    private int head = 1;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    protected StoredModel() {}

    public StoredModel(ModelOwner owner, ModelType type, Stage stage, Instant now) {
        this.ownerKind = owner.kind();
        this.ownerId = owner.id();
        this.ownerField = owner.field();
        this.typeName = type.name();
        this.stageName = stage.name();
        this.createdAt = now;
    }

    public long id() {
        return Objects.requireNonNull(id, "the model is not stored yet");
    }

    public String uid() {
        return uid;
    }

    public ModelOwner owner() {
        return new ModelOwner(ownerKind, ownerId, ownerField);
    }

    /** @throws NotAModel when this program knows no such type */
    public ModelType type() {
        return ModelJson.type(typeName);
    }

    /** @throws NotAModel when this program knows no such stage */
    public Stage stage() {
        return ModelJson.stage(stageName);
    }

    public String typeName() {
        return typeName;
    }

    public String stageName() {
        return stageName;
    }

    public int head() {
        return head;
    }
}
