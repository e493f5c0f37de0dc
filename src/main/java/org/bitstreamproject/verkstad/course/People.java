// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.PersonId;

/** The people who have come through a launch. */
@Dependent
@Transactional
public class People {
    private final EntityManager entityManager;

    @Inject
    public People(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The name others see. @throws NotVisible when there is no such person */
    public String nameOf(PersonId person) {
        var name = namesOf(java.util.List.of(person)).get(person);
        if (name == null) {
            throw new NotVisible();
        }
        return name;
    }

    /** Names of those who exist, in one query. */
    public Map<PersonId, String> namesOf(Collection<PersonId> people) {
        var names = new HashMap<PersonId, String>();
        if (!people.isEmpty()) {
            entityManager
                    .createQuery(
                            "SELECT p.id, p.fullName, p.givenName, p.familyName FROM Person p WHERE p.id IN :ids",
                            Object[].class)
                    .setParameter(
                            "ids",
                            people.stream().map(PersonId::value).distinct().toList())
                    .getResultStream()
                    .forEach(row -> {
                        var id = ((Number) row[0]).longValue();
                        names.put(new PersonId(id), Names.shown((String) row[1], (String) row[2], (String) row[3], id));
                    });
        }
        return names;
    }

    /** Whether the person has ever chosen a language in the tool. */
    public boolean hasChosenLanguage(PersonId person) {
        var found = entityManager.find(Person.class, person.value());
        return found != null && found.hasChosenLanguage();
    }

    /** From now on this language, whatever the LMS says. */
    public void chooseLanguage(PersonId person, Language language) {
        var found = entityManager.find(Person.class, person.value());
        if (found == null) {
            throw new NotVisible();
        }
        found.choose(language);
    }
}
