// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.modelling.revision.StoredModel;
import org.bitstreamproject.verkstad.modelling.waiver.ModelWaiver;

/** What teachers waived of models. A waiver lies still while its element is away, and is over when another takes the id. */
@Dependent
public class Waivers {

    private final EntityManager entityManager;

    @Inject
    public Waivers(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public List<Waiver> of(String uid) {
        return of(Set.of(uid)).getOrDefault(uid, List.of());
    }

    /** By the model's uid, in one query; nothing for a model without. */
    public Map<String, List<Waiver>> of(Collection<String> uids) {
        var waivers = new HashMap<String, List<Waiver>>();
        if (!uids.isEmpty()) {
            entityManager
                    .createNamedQuery("ModelWaiver.ofModels", Object[].class)
                    .setParameter("uids", uids)
                    .getResultStream()
                    .forEach(row -> waivers.computeIfAbsent((String) row[0], uid -> new ArrayList<>())
                            .add(((ModelWaiver) row[1]).said()));
        }
        return waivers;
    }

    public Optional<ModelWaiver> one(String uid, String rule, String element) {
        return entityManager
                .createNamedQuery("ModelWaiver.one", ModelWaiver.class)
                .setParameter("uid", uid)
                .setParameter("rule", rule)
                .setParameter("element", element)
                .getResultStream()
                .findFirst();
    }

    public void add(String uid, Waiver waiver) {
        var model = entityManager
                .createNamedQuery("StoredModel.byUid", StoredModel.class)
                .setParameter("uid", uid)
                .getSingleResult();
        entityManager.persist(new ModelWaiver(model.id(), waiver));
        entityManager.flush();
    }

    public void remove(ModelWaiver waiver) {
        entityManager.remove(waiver);
    }

    /** A new element may get the id of one that was deleted; what was waived of the old one says nothing about it. */
    public static void lapse(EntityManager entityManager, long model, JsonObject before, Model after) {
        entityManager
                .createNamedQuery("ModelWaiver.ofElements", ModelWaiver.class)
                .setParameter("model", model)
                .getResultStream()
                .filter(waiver -> !holds(before, waiver.said().element()))
                .filter(waiver -> holds(after, waiver.said().element()))
                .toList()
                .forEach(entityManager::remove);
    }

    private static boolean holds(Model model, String id) {
        return model.node(id).isPresent() || model.edge(id).isPresent();
    }

    private static boolean holds(JsonObject model, String id) {
        return Stream.of("nodes", "edges")
                .flatMap(list -> model.getJsonArray(list).getValuesAs(JsonObject.class).stream())
                .anyMatch(element -> element.getString("id").equals(id));
    }
}
