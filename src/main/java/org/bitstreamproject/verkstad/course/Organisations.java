// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.OrganisationId;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;

/** The organisations of all editions: chosen from the list, or entered once. */
@Dependent
@Transactional
public class Organisations {
    private final EntityManager entityManager;
    private final AuditTrail audit;

    @Inject
    public Organisations(EntityManager entityManager, AuditTrail audit) {
        this.entityManager = entityManager;
        this.audit = audit;
    }

    /** Everything that can be chosen, by name. */
    public List<OrganisationInfo> all() {
        return entityManager
                .createQuery(
                        "SELECT o FROM Organisation o WHERE o.mergedInto IS NULL ORDER BY o.name, o.id",
                        Organisation.class)
                .getResultStream()
                .map(Organisation::info)
                .toList();
    }

    /** The organisation, or what it was merged into. @throws NotVisible when there is none */
    public OrganisationInfo one(OrganisationId id) {
        return find(find(id).lasting()).info();
    }

    /**
     * The organisation with this name in this country, entered now if nobody has.
     *
     * @throws OrganisationNameRefused when the name is shorter than 2 or longer than 200 characters
     */
    public OrganisationId enter(String name, Country country, String type) {
        var wanted = new OrganisationName(name);
        return entityManager
                .createQuery(
                        "SELECT o FROM Organisation o WHERE o.country = :country AND o.foldedName = :folded",
                        Organisation.class)
                .setParameter("country", country)
                .setParameter("folded", wanted.folded())
                .getResultStream()
                .findFirst()
                .map(Organisation::lasting)
                .orElseGet(() -> {
                    var organisation = new Organisation(wanted, country, type);
                    entityManager.persist(organisation);
                    entityManager.flush();
                    return organisation.id();
                });
    }

    /** Two spellings of one: whoever belonged to the first belongs to the second from now on. */
    public void merge(OrganisationId duplicate, OrganisationId lasting, String actor) {
        var into = find(lasting).lasting();
        if (into.equals(duplicate)) {
            throw new MergedIntoItself();
        }
        find(duplicate).mergeInto(into);
        // one step to the lasting one, always, so that queries need not follow a chain
        entityManager
                .createQuery("UPDATE Organisation o SET o.mergedInto = :into WHERE o.mergedInto = :duplicate")
                .setParameter("into", into)
                .setParameter("duplicate", duplicate)
                .executeUpdate();
        audit.append(
                actor,
                "course.organisations-merged",
                "organisation:" + duplicate.value(),
                null,
                "organisation:" + into.value());
    }

    private Organisation find(OrganisationId id) {
        var organisation = entityManager.find(Organisation.class, id.value());
        if (organisation == null) {
            throw new NotVisible();
        }
        return organisation;
    }
}
