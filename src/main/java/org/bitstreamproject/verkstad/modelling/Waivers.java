// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.modelling.revision.Births;
import org.bitstreamproject.verkstad.modelling.revision.Lineage;
import org.bitstreamproject.verkstad.modelling.revision.StoredModel;
import org.bitstreamproject.verkstad.modelling.waiver.ModelWaiver;

/**
 * What teachers waived of models. A waiver is about the element it was given for: it lies still while that is away, comes
 * back with it, and says nothing about another that has its id.
 */
@Dependent
public class Waivers {

    private final EntityManager entityManager;
    private final Births births;

    @Inject
    public Waivers(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.births = new Births(entityManager);
    }

    /** Those that hold in a version. */
    public List<Waiver> of(ModelVersion version) {
        return of(List.of(version)).getOrDefault(version.uid(), List.of());
    }

    /** The same by the model's uid, one version of each; nothing for a model without. */
    public Map<String, List<Waiver>> of(Collection<ModelVersion> versions) {
        return holding(versions).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        model ->
                                model.getValue().stream().map(ModelWaiver::said).toList()));
    }

    /** @param element empty for the whole model */
    public Optional<ModelWaiver> one(ModelVersion version, String rule, String element) {
        return holding(List.of(version)).getOrDefault(version.uid(), List.of()).stream()
                .filter(waiver -> waiver.said().rule().equals(rule)
                        && waiver.said().element().equals(element))
                .findFirst();
    }

    /** @param judged the version a teacher saw: the waiver is about the element of that one, whatever was saved since */
    public void add(ModelVersion judged, Waiver waiver) {
        var model = entityManager
                .createNamedQuery("StoredModel.byUid", StoredModel.class)
                .setParameter("uid", judged.uid())
                .getSingleResult();
        int born = waiver.element().isEmpty() ? 0 : births.keep(model, waiver.element(), judged.number());
        entityManager.persist(new ModelWaiver(model.id(), waiver, born));
        entityManager.flush();
    }

    public void remove(ModelWaiver waiver) {
        entityManager.remove(waiver);
    }

    private Map<String, List<ModelWaiver>> holding(Collection<ModelVersion> versions) {
        if (versions.isEmpty()) {
            return Map.of();
        }
        var shown = versions.stream().collect(Collectors.toMap(ModelVersion::uid, Function.identity()));
        var rows = entityManager
                .createNamedQuery("ModelWaiver.ofModels", Object[].class)
                .setParameter("uids", shown.keySet())
                .getResultList();
        var lineage = births.of(rows.stream()
                .filter(row -> !((ModelWaiver) row[1]).said().element().isEmpty())
                .collect(Collectors.toMap(
                        row -> ((ModelWaiver) row[1]).model(),
                        row -> requireNonNull(shown.get((String) row[0])).number(),
                        (one, same) -> one)));
        return rows.stream()
                .filter(row -> holds((ModelWaiver) row[1], lineage))
                .collect(Collectors.groupingBy(
                        row -> (String) row[0], Collectors.mapping(row -> (ModelWaiver) row[1], Collectors.toList())));
    }

    private static boolean holds(ModelWaiver waiver, Lineage lineage) {
        var element = waiver.said().element();
        return element.isEmpty() || waiver.born() == lineage.born(waiver.model(), element);
    }
}
