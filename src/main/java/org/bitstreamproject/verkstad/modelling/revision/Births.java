// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.revision;

import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells elements apart that had the same id one after the other: deleting one frees its id, and undoing, putting back and
 * changing what an element is lead from one to another. An element is the same as long as id and type stay.
 */
public final class Births {

    private static final String RESTORE = "restore";

    private final EntityManager entityManager;

    public Births(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** When the ids that are kept count of came into being, by model and id. */
    public Map<Long, Map<String, Set<Integer>>> of(Collection<Long> models) {
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

    /** The content with which the element that a revision shows came into being. @param births of its id */
    public int born(long model, int revision, Set<Integer> births) {
        return births.size() == 1
                ? births.iterator().next()
                : descent(model, revision).born(births, revision);
    }

    /**
     * Keeps count of an id from now on, and of all there was before. Who saves meanwhile waits, so that no birth is missed.
     *
     * @return the content with which the element that a revision shows came into being
     */
    public int keep(StoredModel model, String element, int revision) {
        entityManager.refresh(model, LockModeType.PESSIMISTIC_WRITE);
        var births = of(List.of(model.id())).getOrDefault(model.id(), Map.of()).getOrDefault(element, Set.of());
        // counted from some day on only: what was before stays one
        var all = births.contains(0) ? births : all(model, element);
        all.stream()
                .filter(content -> !births.contains(content))
                .forEach(content -> entityManager.persist(new ElementBirth(model.id(), element, content)));
        return descent(model.id(), revision).born(all, revision);
    }

    /** Notes who of those that are kept count of comes into being with a content. @param before the one it goes on from */
    public void note(long model, int content, JsonObject before, JsonObject after) {
        var kept = of(List.of(model)).getOrDefault(model, Map.of()).keySet();
        kept.stream()
                .filter(element -> isBorn(element, before, after))
                .forEach(element -> entityManager.persist(new ElementBirth(model, element, content)));
    }

    private Set<Integer> all(StoredModel model, String element) {
        var descent = descent(model.id(), model.head());
        var links = new HashMap<Integer, RevisionChain.Link>();
        entityManager
                .createNamedQuery("ModelRevision.range", ModelRevision.class)
                .setParameter("model", model.id())
                .setParameter("first", 1)
                .setParameter("last", model.head())
                .getResultStream()
                .forEach(found -> links.put(found.number(), found.link()));
        var types = new HashMap<Integer, String>();
        new RevisionChain(links)
                .contents()
                .forEach((number, content) -> type(content, element).ifPresent(type -> types.put(number, type)));
        var born = new HashSet<Integer>();
        types.forEach((number, type) -> {
            if (!type.equals(types.get(descent.before().getOrDefault(number, 0)))) {
                born.add(number);
            }
        });
        return born;
    }

    private Descent descent(long model, int upTo) {
        var contents = new HashMap<Integer, Integer>();
        var before = new HashMap<Integer, Integer>();
        var restored = new ArrayList<Integer>();
        entityManager
                .createNamedQuery("ModelRevision.descent", Object[].class)
                .setParameter("model", model)
                .setParameter("upTo", upTo)
                .getResultStream()
                .forEach(row -> {
                    int number = (int) row[0];
                    int content = (int) row[1];
                    contents.put(number, content);
                    if (content == number) {
                        before.put(content, (int) row[2]);
                    }
                    if (RESTORE.equals(row[3])) {
                        restored.add(number);
                    }
                });
        restored.forEach(number ->
                from(model, number).ifPresent(revision -> before.put(number, contents.getOrDefault(revision, 0))));
        return new Descent(contents, before);
    }

    /** The revision that one put back. */
    private Optional<Integer> from(long model, int number) {
        return entityManager
                .createNamedQuery("ModelRevision.one", ModelRevision.class)
                .setParameter("model", model)
                .setParameter("number", number)
                .getResultStream()
                .flatMap(revision -> Stream.ofNullable(revision.operation()))
                .map(operation -> Delta.parse(operation).getInt("revision"))
                .findFirst();
    }

    private static boolean isBorn(String element, JsonObject before, JsonObject after) {
        var type = type(after, element);
        return type.isPresent() && !type.equals(type(before, element));
    }

    private static Optional<String> type(JsonObject content, String id) {
        return Stream.of("nodes", "edges")
                .flatMap(list -> content.getJsonArray(list).getValuesAs(JsonObject.class).stream())
                .filter(element -> element.getString("id").equals(id))
                .map(element -> element.getString("type"))
                .findFirst();
    }
}
