// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.revision;

import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells elements apart that had the same id one after the other: deleting one frees its id, and undoing, putting back and
 * changing what an element is lead from one to another. An element is the same as long as id and type stay.
 */
public final class Births {

    private final EntityManager entityManager;
    private final Descents descents;

    public Births(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.descents = new Descents(entityManager);
    }

    /**
     * Where the elements came from that are kept count of, asked for once however many models and elements there are.
     *
     * @param shown the revision each model shows
     */
    public Lineage of(Map<Long, Integer> shown) {
        var births = births(shown.keySet());
        // where an id was given once only there is nothing to tell apart
        var several = shown.entrySet().stream()
                .filter(model -> births.getOrDefault(model.getKey(), Map.of()).values().stream()
                        .anyMatch(of -> of.size() > 1))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Lineage(shown, births, descents.of(several));
    }

    /** When the ids that are kept count of came into being, by model and id. */
    private Map<Long, Map<String, Set<Integer>>> births(Collection<Long> models) {
        var births = new HashMap<Long, Map<String, Set<Integer>>>();
        if (!models.isEmpty()) {
            entityManager
                    .createNamedQuery("ElementBirth.ofModels", ElementBirth.class)
                    .setParameter("models", models)
                    .getResultStream()
                    .forEach(birth -> births.computeIfAbsent(birth.modelId(), model -> new HashMap<>())
                            .computeIfAbsent(birth.element(), element -> new HashSet<>())
                            .add(birth.contentNo()));
        }
        return births;
    }

    /**
     * Keeps count of an id from now on, and of all there was before. Who saves meanwhile waits, so that no birth is
     * missed; but not while the history is read, which never changes.
     *
     * @return the content with which the element that a revision shows came into being
     */
    public int keep(StoredModel model, String element, int revision) {
        var history = new ElementHistory(entityManager, model.id(), element);
        if (kept(model, element).isEmpty()) {
            history.readTo(model.head());
        }
        entityManager.refresh(model, LockModeType.PESSIMISTIC_WRITE);
        var kept = kept(model, element);
        if (kept.isEmpty()) {
            history.readTo(model.head());
            kept = history.births(descent(model, model.head()));
            kept.forEach(content -> entityManager.persist(new ElementBirth(model.id(), element, content)));
        }
        return descent(model, revision).born(kept, revision);
    }

    private Set<Integer> kept(StoredModel model, String element) {
        return births(List.of(model.id())).getOrDefault(model.id(), Map.of()).getOrDefault(element, Set.of());
    }

    private Descent descent(StoredModel model, int upTo) {
        return descents.of(Map.of(model.id(), upTo)).getOrDefault(model.id(), Descent.NONE);
    }

    /** Notes who of those that are kept count of comes into being with a content. @param before the one it goes on from */
    public void note(long model, int content, JsonObject before, JsonObject after) {
        var kept = births(List.of(model)).getOrDefault(model, Map.of()).keySet();
        kept.stream()
                .filter(element -> isBorn(element, before, after))
                .forEach(element -> entityManager.persist(new ElementBirth(model, element, content)));
    }

    private static boolean isBorn(String element, JsonObject before, JsonObject after) {
        var trace = Trace.in(after, element);
        return trace.isThere() && !trace.type().equals(Trace.in(before, element).type());
    }
}
