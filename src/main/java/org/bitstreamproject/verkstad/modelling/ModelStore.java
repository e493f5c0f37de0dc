// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;

/** Stored models: one head each, every revision kept. Asks nobody for permission: callers look up what a person may see. */
@Dependent
@Transactional
public class ModelStore {

    private final EntityManager entityManager;
    private final Clock clock;

    @Inject
    public ModelStore(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** The newest version of this owner's model; empty when there is none yet. */
    public Optional<ModelVersion> latest(ModelOwner owner) {
        return find(owner).map(model -> revision(model, model.head()).of(model));
    }

    public Optional<ModelVersion> latest(String uid) {
        return find(uid).map(model -> revision(model, model.head()).of(model));
    }

    /** One revision. @throws NotVisible when there is no such model or revision */
    public ModelVersion version(String uid, int number) {
        var model = find(uid).orElseThrow(NotVisible::new);
        return one(model, number).orElseThrow(NotVisible::new).of(model);
    }

    /** The owner's model, begun with {@code start} if there is none. */
    public ModelVersion open(ModelOwner owner, Model start, PersonId author) {
        var found = latest(owner);
        if (found.isPresent()) {
            return found.get();
        }
        check(start);
        var model = new StoredModel(owner, start.type(), start.stage(), clock.instant());
        entityManager.persist(model);
        entityManager.flush();
        return add(model, 1, 1, 0, edit(start, "start", author));
    }

    /**
     * Stores a new version.
     *
     * @param base number of the version it was made from
     * @param command name of what was done, kept with the revision; at most 40 characters
     * @throws ModelChanged when {@code base} is no longer the newest; carries both versions
     * @throws NationalIdRefused when a label or an attribute holds a national identity number
     */
    public ModelVersion save(String uid, int base, Model changed, String command, PersonId author) {
        check(changed);
        var model = moveOn(uid, base, changed);
        var parent = revision(model, base).contentNo();
        return add(model, base + 1, base + 1, parent, edit(changed, command, author));
    }

    /** Takes back the last change that is not taken back yet, as a new version; empty when nothing is left to take back. */
    public Optional<ModelVersion> undo(String uid, int base, PersonId author) {
        var model = find(uid).orElseThrow(NotVisible::new);
        var shown = revision(model, revision(model, base).contentNo());
        if (shown.parentNo() == 0) {
            return Optional.empty();
        }
        var before = revision(model, shown.parentNo()).of(model).model();
        var moved = moveOn(uid, base, before);
        return Optional.of(add(moved, base + 1, shown.parentNo(), 0, edit(before, "undo", author)));
    }

    private StoredModel moveOn(String uid, int base, Model changed) {
        var model = find(uid).orElseThrow(NotVisible::new);
        int moved = entityManager
                .createNamedQuery("StoredModel.moveOn")
                .setParameter("id", model.id())
                .setParameter("base", base)
                .setParameter("next", base + 1)
                .executeUpdate();
        entityManager.refresh(model);
        if (moved == 0) {
            throw new ModelChanged(revision(model, model.head()).of(model), changed);
        }
        return model;
    }

    private ModelVersion add(StoredModel model, int number, int contentNo, int parentNo, ModelRevision.Edit edit) {
        var revision = new ModelRevision(model.id(), number, contentNo, parentNo, edit);
        entityManager.persist(revision);
        return revision.of(model);
    }

    private ModelRevision.Edit edit(Model model, String command, PersonId author) {
        return new ModelRevision.Edit(model, command, author, clock.instant());
    }

    private Optional<StoredModel> find(String uid) {
        return entityManager
                .createNamedQuery("StoredModel.byUid", StoredModel.class)
                .setParameter("uid", uid)
                .getResultStream()
                .findFirst();
    }

    private Optional<StoredModel> find(ModelOwner owner) {
        return entityManager
                .createNamedQuery("StoredModel.byOwner", StoredModel.class)
                .setParameter("kind", owner.kind())
                .setParameter("id", owner.id())
                .setParameter("field", owner.field())
                .getResultStream()
                .findFirst();
    }

    private ModelRevision revision(StoredModel model, int number) {
        return one(model, number).orElseThrow(NotVisible::new);
    }

    private Optional<ModelRevision> one(StoredModel model, int number) {
        return entityManager
                .createNamedQuery("ModelRevision.one", ModelRevision.class)
                .setParameter("model", model.id())
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    private static void check(Model model) {
        for (var node : model.nodes()) {
            NationalIdRefused.check(node.props().values());
        }
        NationalIdRefused.check(model.nodes().stream().map(Node::label).toList());
        NationalIdRefused.check(model.edges().stream().map(Edge::label).toList());
        model.edges().forEach(edge -> NationalIdRefused.check(edge.props().values()));
    }
}
