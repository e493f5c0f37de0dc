// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bitstreamproject.verkstad.course.GrantScope;
import org.bitstreamproject.verkstad.course.Grants;
import org.bitstreamproject.verkstad.research.formats.Dialect;
import org.bitstreamproject.verkstad.research.formats.Manifest;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.security.Vault;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** The paper trail around exports: who may, what was begun, what was handed out. The export itself runs between. */
@Dependent
@Transactional
public class ExportRuns {
    private final EntityManager entityManager;
    private final Studies studies;
    private final Grants grants;
    private final AuditTrail audit;
    private final Vault vault;
    private final Clock clock;

    @Inject
    ExportRuns(
            EntityManager entityManager, Studies studies, Grants grants, AuditTrail audit, Vault vault, Clock clock) {
        this.entityManager = entityManager;
        this.studies = studies;
        this.grants = grants;
        this.audit = audit;
        this.vault = vault;
        this.clock = clock;
    }

    /** @throws NotVisible for one who is a researcher elsewhere but not here: a study's grant shows in every session */
    void check(EditionId edition, PersonId person) {
        var here = grants.has(person, Grant.RESEARCHER, GrantScope.of(edition));
        var inStudy = studies.find(edition)
                .map(study -> grants.has(person, Grant.RESEARCHER, GrantScope.of(study.id())))
                .orElse(false);
        if (!here && !inStudy) {
            throw new NotVisible();
        }
    }

    /** Begins an export: from here on data may leave, so the audit trail says so before it does. */
    Recipe begin(SessionInfo session, Instant asOf, Dialect dialect) {
        check(session.edition(), session.person());
        if (asOf.isAfter(clock.instant())) {
            throw new AsOfInFuture();
        }
        var study = studies.ofEdition(session.edition());
        var run = UUID.randomUUID().toString();
        audit.append(session.actor(), "research.export-begun", "export:" + run, null, asOf + " " + dialect);
        return new Recipe(
                run,
                study.id(),
                study.uid(),
                study.key(vault),
                session.edition(),
                session.editionKey(),
                asOf,
                dialect,
                session.person());
    }

    /** The whole zip has been written. */
    void finished(Recipe recipe, Manifest manifest) {
        entityManager.persist(new ExportRow(recipe, new String(manifest.bytes(), UTF_8), clock.instant()));
        audit.append(
                "person:" + recipe.by().value(),
                "research.export-finished",
                "export:" + recipe.run(),
                null,
                recipe.asOf() + " " + recipe.dialect());
    }

    /** What was handed out, newest first, at most twenty. */
    List<ExportRow> of(EditionId edition) {
        return studies.find(edition)
                .map(study -> entityManager
                        .createQuery(
                                "SELECT r FROM ExportRun r WHERE r.study = :study ORDER BY r.id DESC", ExportRow.class)
                        .setParameter("study", study.id())
                        .setMaxResults(20)
                        .getResultList())
                .orElse(List.of());
    }
}
