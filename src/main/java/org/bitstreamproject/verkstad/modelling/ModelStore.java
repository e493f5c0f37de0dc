// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.modelling.command.Command;
import org.bitstreamproject.verkstad.modelling.command.CommandList;
import org.bitstreamproject.verkstad.modelling.notation.ModelJson;
import org.bitstreamproject.verkstad.modelling.revision.Births;
import org.bitstreamproject.verkstad.modelling.revision.Delta;
import org.bitstreamproject.verkstad.modelling.revision.ModelRevision;
import org.bitstreamproject.verkstad.modelling.revision.ModelRevisions;
import org.bitstreamproject.verkstad.modelling.revision.Operations;
import org.bitstreamproject.verkstad.modelling.revision.StoredModel;
import org.bitstreamproject.verkstad.modelling.revision.StoredTexts;
import org.bitstreamproject.verkstad.modelling.revision.VersionName;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;
import org.jspecify.annotations.Nullable;

/** Stored models: one head each, every revision kept. Asks nobody for permission: callers look up what a person may see. */
@Dependent
@Transactional
public class ModelStore {

    private final EntityManager entityManager;
    private final Clock clock;
    private final ModelRevisions revisions;
    private final StoredVersions versions;

    @Inject
    public ModelStore(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
        this.revisions = new ModelRevisions(entityManager);
        this.versions = new StoredVersions(entityManager, revisions);
    }

    /** Which model this owner has begun, also one that cannot be read any more. */
    public Optional<String> begun(ModelOwner owner) {
        return find(owner).map(StoredModel::uid);
    }

    /** Whose it is, also where it cannot be read; empty when there is none. */
    public Optional<ModelOwner> owner(String uid) {
        return find(uid).map(StoredModel::owner);
    }

    /** Waits for whoever is saving it, and lets others wait until this transaction has ended. */
    public void hold(String uid) {
        find(uid).ifPresent(model -> entityManager.refresh(model, LockModeType.PESSIMISTIC_WRITE));
    }

    /** As it is stored, whether or not this program can read it; empty when there is none. */
    public Optional<StoredText> text(String uid) {
        return find(uid).map(model -> StoredTexts.newest(model, revisions));
    }

    /** The newest version of this owner's model; empty when there is none yet. @throws UnreadableModel */
    public Optional<ModelVersion> latest(ModelOwner owner) {
        return find(owner).map(versions::newest);
    }

    /** All of an owner's models, by the owner's field. */
    public OwnedModels ofOwner(String kind, long id) {
        return versions.ofOwner(kind, id);
    }

    /** One of them; the others are not read. */
    public OwnedModels only(ModelOwner owner) {
        return find(owner).map(versions::only).orElseGet(() -> new OwnedModels(Map.of(), Map.of()));
    }

    public Optional<ModelVersion> latest(String uid) {
        return find(uid).map(versions::newest);
    }

    /** One revision. @throws NotVisible when there is no such model or revision */
    public ModelVersion version(String uid, int number) {
        var model = find(uid).orElseThrow(NotVisible::new);
        return versions.of(model, revisions.revision(model, number));
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
        var revision = ModelRevision.first(model.id(), start, edit("start", null, author));
        entityManager.persist(revision);
        return versions.of(model, revision);
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
        return save(uid, base, changed, edit(command, null, author));
    }

    /** The same for a command, which is recorded with the revision it made. */
    public ModelVersion save(String uid, int base, Model changed, Command command, PersonId author) {
        Operations.check(command.json());
        return save(uid, base, changed, edit(command.name(), command.json(), author));
    }

    private ModelVersion save(String uid, int base, Model changed, ModelRevision.Edit edit) {
        check(changed);
        var model = moveOn(uid, base, changed);
        var parent = revisions.revision(model, base);
        var before = revisions.content(model, parent);
        var revision = ModelRevision.changed(base + 1, parent, before, changed, edit);
        entityManager.persist(revision);
        var after = ModelJson.write(changed);
        if (!edit.command().equals("restore")) {
            new Births(entityManager).note(model.id(), revision.number(), before, after);
        }
        return revision.of(model, after);
    }

    /** Takes back the last change that is not taken back yet, as a new version; empty when nothing is left to take back. */
    public Optional<ModelVersion> undo(String uid, int base, PersonId author) {
        var model = find(uid).orElseThrow(NotVisible::new);
        var now = revisions.revision(model, base);
        var shown = revisions.revision(model, now.contentNo());
        return shown.parentNo() == 0
                ? Optional.empty()
                : Optional.of(again(model, now, shown.parentNo(), edit(CommandList.UNDO, null, author)));
    }

    /** Does again what was taken back last, as a new version; empty when nothing was since the last change. */
    public Optional<ModelVersion> redo(String uid, int base, PersonId author) {
        var model = find(uid).orElseThrow(NotVisible::new);
        var now = revisions.revision(model, base);
        return revisions
                .next(model, now)
                .map(number -> again(model, now, number, edit(CommandList.REDO, null, author)));
    }

    /** Which of undo and redo would do something now. */
    public ModelSteps steps(String uid) {
        var model = find(uid).orElseThrow(NotVisible::new);
        var now = revisions.revision(model, model.head());
        return new ModelSteps(
                revisions.revision(model, now.contentNo()).parentNo() != 0,
                revisions.next(model, now).isPresent());
    }

    /** What an older version said, as a new one; undo leads back to what was before. */
    public ModelVersion restore(String uid, int base, int number, PersonId author) {
        var model = find(uid).orElseThrow(NotVisible::new);
        var older = versions.of(model, revisions.revision(model, number)).model();
        var operation = Json.createObjectBuilder()
                .add("command", "restore")
                .add("revision", number)
                .build();
        return save(uid, base, older, edit("restore", operation, author));
    }

    /** Gives a version a name, or another one. @throws NationalIdRefused when the name holds a national identity number */
    public void name(String uid, int number, String title, PersonId author) {
        NationalIdRefused.check(List.of(title));
        var model = find(uid).orElseThrow(NotVisible::new);
        revisions.revision(model, number);
        var known =
                revisions.names(model).filter(name -> name.number() == number).findFirst();
        if (known.isPresent()) {
            known.get().rename(title, author, clock.instant());
        } else {
            entityManager.persist(new VersionName(model.id(), number, title, author, clock.instant()));
        }
    }

    /**
     * Who did what when, the newest first.
     *
     * @param upTo number of the newest to show
     */
    public List<ModelEntry> history(String uid, int upTo, int most) {
        var model = find(uid).orElseThrow(NotVisible::new);
        var titles = revisions.names(model).collect(Collectors.toMap(VersionName::number, VersionName::title));
        return entityManager
                .createNamedQuery("ModelRevision.list", Object[].class)
                .setParameter("model", model.id())
                .setParameter("upTo", upTo)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> entry(row, titles.getOrDefault((int) row[0], "")))
                .toList();
    }

    private static ModelEntry entry(Object[] row, String title) {
        return new ModelEntry((int) row[0], (int) row[1], (String) row[2], (PersonId) row[3], (Instant) row[4], title);
    }

    /** The versions that have a name, the newest first. */
    public List<ModelEntry> named(String uid) {
        var model = find(uid).orElseThrow(NotVisible::new);
        return entityManager
                .createNamedQuery("ModelRevision.named", Object[].class)
                .setParameter("model", model.id())
                .getResultStream()
                .map(row -> entry(row, (String) row[5]))
                .toList();
    }

    /** The commands that led to a revision, as they are recorded; empty when it has none. */
    public Optional<JsonObject> operation(String uid, int number) {
        var model = find(uid).orElseThrow(NotVisible::new);
        return Optional.ofNullable(revisions.revision(model, number).operation())
                .map(Delta::parse);
    }

    private ModelVersion again(StoredModel model, ModelRevision now, int contentNo, ModelRevision.Edit edit) {
        var older = revisions.revision(model, contentNo);
        var said = versions.of(model, older).model();
        var moved = moveOn(model.uid(), now.number(), said);
        var revision = ModelRevision.again(now.number() + 1, older, now.tipNo(), edit);
        entityManager.persist(revision);
        return revision.of(moved, ModelJson.write(said));
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
            throw ModelChanged.meanwhile(versions.newest(model), changed);
        }
        return model;
    }

    private ModelRevision.Edit edit(String command, @Nullable JsonObject operation, PersonId author) {
        return new ModelRevision.Edit(command, operation, author, clock.instant());
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

    private static void check(Model model) {
        model.nodes().forEach(node -> NationalIdRefused.check(node.props().values()));
        NationalIdRefused.check(model.nodes().stream().map(Node::label).toList());
        NationalIdRefused.check(model.edges().stream().map(Edge::label).toList());
        model.edges().forEach(edge -> NationalIdRefused.check(edge.props().values()));
    }
}
