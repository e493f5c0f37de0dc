// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.revision;

import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelVersion;
import org.bitstreamproject.verkstad.modelling.notation.ModelJson;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.bitstreamproject.verkstad.shared.security.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * One state of a model, written once. An undo or redo adds a revision whose content is an older one's: {@code contentNo}
 * says whose, {@code parentNo} which content it was made from, so that undo walks back step by step; {@code tipNo} is
 * the content that redo leads towards. The whole content is kept from time to time ({@code fullNo} says where), in
 * between only what differs from the content of {@code parentNo}.
 */
@Entity(name = "ModelRevision")
@Table(name = "model_revision")
@NamedQuery(
        name = "ModelRevision.one",
        query = "SELECT r FROM ModelRevision r WHERE r.modelId = :model AND r.number = :number")
@NamedQuery(
        name = "ModelRevision.range",
        query = "SELECT r FROM ModelRevision r WHERE r.modelId = :model AND r.number BETWEEN :first AND :last")
@NamedQuery(
        name = "ModelRevision.madeFrom",
        query = "SELECT MAX(r.number) FROM ModelRevision r WHERE r.modelId = :model AND r.parentNo = :parent"
                + " AND r.contentNo = r.number AND r.number <= :tip")
@NamedQuery(
        name = "ModelRevision.list",
        query = "SELECT r.number, r.contentNo, r.command, r.author, r.at FROM ModelRevision r"
                + " WHERE r.modelId = :model AND r.number <= :upTo ORDER BY r.number DESC")
@NamedQuery(
        name = "ModelRevision.descent",
        query = "SELECT r.modelId, r.number, r.contentNo, r.parentNo, r.command FROM ModelRevision r"
                + " WHERE r.modelId IN :models")
@NamedQuery(
        name = "ModelRevision.restored",
        query = "SELECT r.modelId, r.number, r.operation FROM ModelRevision r"
                + " WHERE r.modelId IN :models AND r.command = 'restore'")
@NamedQuery(
        name = "ModelRevision.stored",
        query = "SELECT r.number, r.parentNo, r.content, r.delta FROM ModelRevision r"
                + " WHERE r.modelId = :model AND r.number BETWEEN :first AND :last ORDER BY r.number")
@NamedQuery(
        name = "ModelRevision.named",
        query = "SELECT r.number, r.contentNo, r.command, r.author, r.at, n.title FROM ModelRevision r, VersionName n"
                + " WHERE r.modelId = :model AND n.modelId = :model AND n.number = r.number ORDER BY r.number DESC")
public class ModelRevision {

    /** So many revisions at most are put together from differences. */
    private static final int FARTHEST = 50;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "model_id")
    private long modelId;

    @Column(name = "rev_no")
    private int number;

    @Column(name = "content_no")
    private int contentNo;

    @Column(name = "parent_no")
    private int parentNo;

    @Column(name = "full_no")
    private int fullNo;

    @Column(name = "tip_no")
    private int tipNo;

    @Lob
    @Column(name = "content")
    @PersonalData(purpose = "the model a person or group wrote")
    private String content = "";

    @Lob
    @Column(name = "delta")
    @PersonalData(purpose = "what a person changed in a model")
    private @Nullable String delta;

    @Lob
    @Column(name = "operation")
    @PersonalData(purpose = "what a person asked for when they changed a model")
    private @Nullable String operation;

    @Column(name = "sha256")
    private String sha256 = "";

    @Column(name = "author_id")
    @PersonalData(purpose = "who made this revision")
    private PersonId author = new PersonId(1);

    @Column(name = "command")
    private String command = "";

    @Column(name = "happened_at")
    @PersonalData(purpose = "when the person worked")
    private Instant at = Instant.EPOCH;

    protected ModelRevision() {}

    private ModelRevision(long modelId, int number, Edit edit) {
        this.modelId = modelId;
        this.number = number;
        this.author = edit.author();
        this.command = edit.command();
        this.at = edit.at();
        this.operation = edit.operation() == null ? null : edit.operation().toString();
    }

    /**
     * What somebody did, ready to be stored.
     *
     * @param operation the command itself, null where it has none
     */
    public record Edit(String command, @Nullable JsonObject operation, PersonId author, Instant at) {}

    public static ModelRevision first(long modelId, Model model, Edit edit) {
        var revision = new ModelRevision(modelId, 1, edit);
        revision.contentNo = 1;
        revision.tipNo = 1;
        revision.whole(ModelJson.write(model).toString());
        return revision;
    }

    /** A new content, made from an older one. @param before what that one said */
    public static ModelRevision changed(int number, ModelRevision parent, JsonObject before, Model model, Edit edit) {
        var revision = new ModelRevision(parent.modelId, number, edit);
        revision.contentNo = number;
        revision.parentNo = parent.contentNo;
        revision.tipNo = number;
        var after = ModelJson.write(model);
        var text = after.toString();
        var difference = Delta.between(before, after).toString();
        if (number - parent.fullNo > FARTHEST || 2 * difference.length() > text.length()) {
            revision.whole(text);
        } else {
            revision.delta = difference;
            revision.fullNo = parent.fullNo;
            revision.sha256 = Sha256.of(text);
        }
        return revision;
    }

    /** What an older revision said, again. @param tip where redo would lead from here on */
    public static ModelRevision again(int number, ModelRevision older, int tip, Edit edit) {
        var revision = new ModelRevision(older.modelId, number, edit);
        revision.contentNo = older.contentNo;
        revision.fullNo = older.fullNo;
        revision.tipNo = tip;
        revision.sha256 = older.sha256;
        return revision;
    }

    private void whole(String text) {
        content = text;
        fullNo = number;
        sha256 = Sha256.of(text);
    }

    public int number() {
        return number;
    }

    public int contentNo() {
        return contentNo;
    }

    public int parentNo() {
        return parentNo;
    }

    public int fullNo() {
        return fullNo;
    }

    public int tipNo() {
        return tipNo;
    }

    public boolean isWhole() {
        return !content.isEmpty();
    }

    public @Nullable String operation() {
        return operation;
    }

    public RevisionChain.Link link() {
        return new RevisionChain.Link(contentNo, parentNo, content, delta);
    }

    public ModelVersion of(StoredModel model, JsonObject said) {
        return new ModelVersion(
                model.uid(),
                model.owner(),
                number,
                ModelJson.read(model.type(), model.stage(), said),
                sha256,
                author,
                command,
                at);
    }
}
