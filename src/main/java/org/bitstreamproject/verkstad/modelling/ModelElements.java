// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.modelling.drawing.DrawingJson;
import org.bitstreamproject.verkstad.modelling.notation.Said;
import org.bitstreamproject.verkstad.modelling.picture.Description;
import org.bitstreamproject.verkstad.modelling.revision.Births;
import org.bitstreamproject.verkstad.modelling.revision.StoredModel;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;

/** The elements of a model by name, and known again in its later versions. */
@Dependent
public class ModelElements {

    private final EntityManager entityManager;
    private final Births births;
    private final Texts texts;

    @Inject
    public ModelElements(EntityManager entityManager, Texts texts) {
        this.entityManager = entityManager;
        this.births = new Births(entityManager);
        this.texts = texts;
    }

    /** @param kind what it is, in the reader's language @param name its own words, empty for none */
    public record Element(String id, String kind, String name) {

        /** Its own words, else what it is. */
        public String called() {
            return name.isBlank() ? kind : name;
        }
    }

    /** @param born what tells the element from others that have its id; 0 when nobody knows */
    public record Known(String id, int born) {}

    /** In the order they are read. */
    public List<Element> of(Model model, Language reader) {
        return DrawingJson.inOrder(model).stream()
                .map(node -> new Element(
                        node.id(), Description.kind(node, (key, args) -> texts.text(reader, key, args)), Said.of(node)))
                .toList();
    }

    /** From now on it is known again. @param revision of the owner's model that shows it */
    public Known know(ModelOwner owner, String element, int revision) {
        return stored(owner)
                .filter(model -> revision <= model.head())
                .map(model -> new Known(element, births.keep(model, element, revision)))
                .orElse(new Known(element, 0));
    }

    /** Those that this version shows: none that only has the id of another before it. */
    public Set<Known> shown(ModelVersion version, Collection<Known> elements) {
        return shown(version.owner(), version.number(), version.model(), elements);
    }

    /** The same for a frozen copy. @param revision of the owner's model that was frozen @param model what it shows */
    public Set<Known> shown(ModelOwner owner, int revision, Model model, Collection<Known> elements) {
        var there = elements.stream()
                .filter(known -> model.node(known.id()).isPresent())
                .collect(Collectors.toSet());
        if (there.stream().allMatch(known -> known.born() == 0)) {
            return there;
        }
        var stored = stored(owner).orElseThrow().id();
        var lineage = births.of(Map.of(stored, revision));
        return there.stream()
                .filter(known -> known.born() == 0 || known.born() == lineage.born(stored, known.id()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<StoredModel> stored(ModelOwner owner) {
        return entityManager
                .createNamedQuery("StoredModel.byOwner", StoredModel.class)
                .setParameter("kind", owner.kind())
                .setParameter("id", owner.id())
                .setParameter("field", owner.field())
                .getResultStream()
                .findFirst();
    }
}
