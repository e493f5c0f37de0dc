// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.revision;

import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;

/** The revisions of stored models, what each of them said and how they are called. */
public final class ModelRevisions {
    private final EntityManager entityManager;

    public ModelRevisions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public Stream<VersionName> names(StoredModel model) {
        return entityManager
                .createNamedQuery("VersionName.of", VersionName.class)
                .setParameter("model", model.id())
                .getResultStream();
    }

    /** The content that redo leads to: made from what is shown, on the way to what was there before undoing. */
    public Optional<Integer> next(StoredModel model, ModelRevision now) {
        if (now.tipNo() <= now.contentNo()) {
            return Optional.empty();
        }
        return Optional.ofNullable(entityManager
                .createNamedQuery("ModelRevision.madeFrom", Integer.class)
                .setParameter("model", model.id())
                .setParameter("parent", now.contentNo())
                .setParameter("tip", now.tipNo())
                .getSingleResult());
    }

    /** @throws BrokenChain when it cannot be put together */
    public JsonObject content(StoredModel model, ModelRevision revision) {
        return revision.isWhole()
                ? Delta.parse(revision.link().content())
                : chain(model, revision.fullNo(), revision.contentNo()).content(revision.contentNo());
    }

    /** As far as they are there. */
    RevisionChain chain(StoredModel model, int first, int last) {
        var links = new HashMap<Integer, RevisionChain.Link>();
        entityManager
                .createNamedQuery("ModelRevision.range", ModelRevision.class)
                .setParameter("model", model.id())
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultStream()
                .forEach(found -> links.put(found.number(), found.link()));
        return new RevisionChain(links);
    }

    /** The newest. @throws BrokenChain when it is missing */
    public ModelRevision head(StoredModel model) {
        return one(model, model.head()).orElseThrow(() -> new BrokenChain("revision " + model.head() + " is missing"));
    }

    public ModelRevision revision(StoredModel model, int number) {
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
}
