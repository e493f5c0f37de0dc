// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.bitstreamproject.verkstad.modelling.notation.ModelJson;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.bitstreamproject.verkstad.shared.security.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * One state of a model, written once. An undo adds a revision whose content is an older one's: {@code contentNo} says
 * whose, {@code parentNo} which content it was made from, so that undo walks back step by step.
 */
@Entity(name = "ModelRevision")
@Table(name = "model_revision")
@NamedQuery(
        name = "ModelRevision.one",
        query = "SELECT r FROM ModelRevision r WHERE r.modelId = :model AND r.number = :number")
class ModelRevision {

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

    @Lob
    @Column(name = "content")
    @PersonalData(purpose = "the model a person or group wrote")
    private String content = "";

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

    ModelRevision(long modelId, int number, int contentNo, int parentNo, Edit edit) {
        this.modelId = modelId;
        this.number = number;
        this.contentNo = contentNo;
        this.parentNo = parentNo;
        this.content = ModelJson.write(edit.model()).toString();
        this.sha256 = Sha256.of(content);
        this.author = edit.author();
        this.command = edit.command();
        this.at = edit.at();
    }

    /** What somebody did, ready to be stored. */
    record Edit(Model model, String command, PersonId author, Instant at) {}

    int number() {
        return number;
    }

    int contentNo() {
        return contentNo;
    }

    int parentNo() {
        return parentNo;
    }

    ModelVersion of(StoredModel model) {
        return new ModelVersion(
                model.uid(),
                model.owner(),
                number,
                ModelJson.read(model.type(), model.stage(), content),
                sha256,
                author,
                command,
                at);
    }
}
