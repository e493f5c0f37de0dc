// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.Grant;
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

    /**
     * Two spellings of one: whoever belonged to the first belongs to the second from now on, and so do its leaders. Nothing
     * happens when it is so already.
     *
     * @throws MergedIntoItself when both are the same, or the second was merged into the first
     */
    public void merge(OrganisationId duplicate, OrganisationId lasting, EditionId edition, String actor) {
        var gone = find(duplicate);
        var into = find(find(lasting).lasting());
        if (into.id().equals(duplicate)) {
            throw new MergedIntoItself();
        }
        if (gone.lasting().equals(into.id())) {
            return;
        }
        // of two merges the other way round at the same moment, one is a race
        entityManager.lock(into, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        gone.mergeInto(into.id(), edition);
        settle(gone, actor, "course.organisations-merged");
    }

    /** Takes a merge back: what was merged into it before stays with it. Nothing happens when it is not merged. */
    public void separate(OrganisationId duplicate, String actor) {
        var back = find(duplicate);
        if (back.byHand() != null) {
            back.separate();
            settle(back, actor, "course.organisations-separated");
        }
    }

    /** What was merged by hand in this edition, by name. */
    public List<MergedOrganisation> mergedIn(EditionId edition) {
        return entityManager
                .createQuery(
                        "SELECT o FROM Organisation o WHERE o.mergedIn = :edition ORDER BY o.name, o.id",
                        Organisation.class)
                .setParameter("edition", edition)
                .getResultStream()
                .map(gone -> new MergedOrganisation(gone.info(), one(gone.id())))
                .toList();
    }

    /** How many may see all shared cases of the organisation. */
    public long leadersOf(OrganisationId organisation) {
        return leaders(List.of(organisation)).size();
    }

    /** Lets every chain end in one step again, and writes down whose rights follow. */
    private void settle(Organisation changed, String actor, String action) {
        var before = changed.lasting();
        entityManager.flush();
        var merged = entityManager
                .createQuery("SELECT o FROM Organisation o WHERE o.byHand IS NOT NULL", Organisation.class)
                .getResultList();
        var step = merged.stream()
                .collect(Collectors.toMap(Organisation::id, one -> Objects.requireNonNull(one.byHand())));
        merged.forEach(one -> one.leadTo(end(one.id(), step)));
        if (changed.byHand() == null) {
            changed.leadTo(null);
        }
        var followers = Stream.concat(
                        Stream.of(changed.id()),
                        step.keySet().stream().filter(id -> leadsThrough(id, changed.id(), step)))
                .distinct()
                .toList();
        audit.append(actor, action, ref(changed.id()), ref(before), ref(changed.lasting()));
        leaders(followers)
                .forEach(leader -> audit.append(
                        actor,
                        "course.leader-followed",
                        "person:" + leader.person().value(),
                        ref(before),
                        ref(changed.lasting())));
    }

    private static OrganisationId end(OrganisationId from, Map<OrganisationId, OrganisationId> step) {
        var at = from;
        for (var next = step.get(at); next != null; next = step.get(at)) {
            at = next;
        }
        return at;
    }

    private static boolean leadsThrough(
            OrganisationId from, OrganisationId through, Map<OrganisationId, OrganisationId> step) {
        for (var at = step.get(from); at != null; at = step.get(at)) {
            if (at.equals(through)) {
                return true;
            }
        }
        return false;
    }

    private List<GrantEntry> leaders(List<OrganisationId> organisations) {
        return entityManager
                .createQuery(
                        "SELECT g FROM GrantEntry g WHERE g.grant = :leader AND g.scopeKind = :organisation"
                                + " AND g.scopeId IN :ids AND g.revokedAt IS NULL ORDER BY g.id",
                        GrantEntry.class)
                .setParameter("leader", Grant.LEADER)
                .setParameter("organisation", GrantScope.Kind.ORGANISATION)
                .setParameter(
                        "ids", organisations.stream().map(OrganisationId::value).toList())
                .getResultList();
    }

    private static String ref(OrganisationId organisation) {
        return "organisation:" + organisation.value();
    }

    private Organisation find(OrganisationId id) {
        var organisation = entityManager.find(Organisation.class, id.value());
        if (organisation == null) {
            throw new NotVisible();
        }
        return organisation;
    }
}
