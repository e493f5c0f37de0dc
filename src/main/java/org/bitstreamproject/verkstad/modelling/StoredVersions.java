// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bitstreamproject.verkstad.modelling.notation.NotAModel;
import org.bitstreamproject.verkstad.modelling.revision.BrokenChain;
import org.bitstreamproject.verkstad.modelling.revision.ModelRevision;
import org.bitstreamproject.verkstad.modelling.revision.ModelRevisions;
import org.bitstreamproject.verkstad.modelling.revision.StoredModel;
import org.bitstreamproject.verkstad.shared.domain.FaultLog;
import org.jspecify.annotations.Nullable;

/** Stored revisions as models; every way asks that what cannot be read is told. */
final class StoredVersions {

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
        var all = new Sorted();
        entityManager
                .createNamedQuery("StoredModel.ofOwner", Object[].class)
                .setParameter("kind", kind)
                .setParameter("id", id)
                .getResultStream()
                .forEach(row -> {
                    var model = (StoredModel) row[0];
                    var head = Optional.ofNullable((@Nullable ModelRevision) row[1]);
                    all.add(model, () -> head.orElseGet(() -> revisions.head(model)));
                });
        return all.models();
    }

    /** The same of one model only. */
    OwnedModels only(StoredModel model) {
        var one = new Sorted();
        one.add(model, () -> revisions.head(model));
        return one.models();
    }

    /** What can be read and what cannot. */
    private final class Sorted {
        private final Map<String, ModelVersion> readable = new HashMap<>();
        private final Map<String, UnreadableModel> unreadable = new HashMap<>();

        void add(StoredModel model, Supplier<ModelRevision> found) {
            var field = model.owner().field();
            try {
                readable.put(field, read(model, found));
            } catch (UnreadableModel kept) {
                FaultLog.tell(kept);
                unreadable.put(field, kept);
            }
        }

        OwnedModels models() {
            return new OwnedModels(readable, unreadable);
        }
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
