// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;

/** Rights a launch cannot give. Every change is audited; nothing is deleted. */
@Dependent
@Transactional
public class Grants {
    private final EntityManager entityManager;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    public Grants(EntityManager entityManager, AuditTrail audit, Clock clock) {
        this.entityManager = entityManager;
        this.audit = audit;
        this.clock = clock;
    }

    /** Gives the right; nothing happens when the person has it. @param actor such as {@code person:17} */
    public void grant(PersonId person, Grant grant, GrantScope scope, String actor) {
        if (active(person, grant).noneMatch(entry -> entry.scope().equals(scope))) {
            entityManager.persist(new GrantEntry(person, grant, scope, actor, clock.instant()));
            audit.append(actor, "course.granted", "person:" + person.value(), null, told(grant, scope));
        }
    }

    /** Takes the right back; nothing happens when the person does not have it. */
    public void revoke(PersonId person, Grant grant, GrantScope scope, String actor) {
        for (var entry : active(person, grant)
                .filter(active -> active.scope().equals(scope))
                .toList()) {
            entry.revoke(actor, clock.instant());
            audit.append(actor, "course.revoked", "person:" + person.value(), told(grant, scope), null);
        }
    }

    /** Where the person has this right now. */
    public Set<GrantScope> scopesOf(PersonId person, Grant grant) {
        return active(person, grant).map(GrantEntry::scope).collect(Collectors.toUnmodifiableSet());
    }

    public boolean has(PersonId person, Grant grant, GrantScope scope) {
        return scopesOf(person, grant).contains(scope);
    }

    /** Those who have this right there now. */
    public List<PersonId> holders(Grant grant, GrantScope scope) {
        return entityManager
                .createQuery(
                        "SELECT g FROM GrantEntry g WHERE g.grant = :grant AND g.scopeKind = :kind AND g.scopeId = :id"
                                + " AND g.revokedAt IS NULL ORDER BY g.id",
                        GrantEntry.class)
                .setParameter("grant", grant)
                .setParameter("kind", scope.kind())
                .setParameter("id", scope.id())
                .getResultStream()
                .map(GrantEntry::person)
                .toList();
    }

    private Stream<GrantEntry> active(PersonId person, Grant grant) {
        return entityManager
                .createQuery(
                        "SELECT g FROM GrantEntry g WHERE g.person = :person AND g.grant = :grant AND g.revokedAt IS NULL",
                        GrantEntry.class)
                .setParameter("person", person)
                .setParameter("grant", grant)
                .getResultList()
                .stream();
    }

    private static String told(Grant grant, GrantScope scope) {
        return grant + " " + scope.kind() + ":" + scope.id();
    }
}
