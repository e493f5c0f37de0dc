// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.Supplier;
import org.bitstreamproject.verkstad.modelling.notation.NotAModel;
import org.bitstreamproject.verkstad.modelling.revision.BrokenChain;
import org.bitstreamproject.verkstad.modelling.revision.ModelRevision;
import org.bitstreamproject.verkstad.modelling.revision.ModelRevisions;
import org.bitstreamproject.verkstad.modelling.revision.StoredModel;
import org.jspecify.annotations.Nullable;

/** Stored revisions as models; every way asks that what cannot be read is told. */
final class StoredVersions {

    private static final System.Logger LOG = System.getLogger(StoredVersions.class.getName());

    private final EntityManager entityManager;
    private final ModelRevisions revisions;

    StoredVersions(EntityManager entityManager, ModelRevisions revisions) {
        this.entityManager = entityManager;
        this.revisions = revisions;
    }

    /** @throws UnreadableModel */
    ModelVersion newest(StoredModel model) {
        return read(model, () -> revisions.head(model));
    }

    /** @throws UnreadableModel */
    ModelVersion of(StoredModel model, ModelRevision revision) {
        return read(model, () -> revision);
    }

    OwnedModels ofOwner(String kind, long id) {
        var readable = new HashMap<String, ModelVersion>();
        var unreadable = new HashMap<String, UnreadableModel>();
        entityManager
                .createNamedQuery("StoredModel.ofOwner", Object[].class)
                .setParameter("kind", kind)
                .setParameter("id", id)
                .getResultStream()
                .forEach(row -> {
                    var model = (StoredModel) row[0];
                    var head = Optional.ofNullable((@Nullable ModelRevision) row[1]);
                    try {
                        readable.put(
                                model.owner().field(), read(model, () -> head.orElseGet(() -> revisions.head(model))));
                    } catch (UnreadableModel kept) {
                        LOG.log(System.Logger.Level.WARNING, kept.forTheLog());
                        unreadable.put(model.owner().field(), kept);
                    }
                });
        return new OwnedModels(readable, unreadable);
    }

    private ModelVersion read(StoredModel model, Supplier<ModelRevision> found) {
        try {
            var revision = found.get();
            return revision.of(model, revisions.content(model, revision));
        } catch (NotAModel | BrokenChain ofAnotherDay) {
            throw new UnreadableModel(model.uid(), ofAnotherDay);
        }
    }
}
