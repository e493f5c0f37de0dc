// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.SubmissionId;

/** What was handed in. Who may see it is the caller's question. */
@Dependent
public class Submissions {
    private final EntityManager entityManager;

    @Inject
    public Submissions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Empty when there is no such submission. */
    public Optional<FrozenCase> byUid(String uid) {
        return entityManager
                .createQuery("SELECT s FROM Submission s WHERE s.uid = :uid", Submission.class)
                .setParameter("uid", uid)
                .getResultStream()
                .findFirst()
                .map(Submission::frozen);
    }

    /** Empty when there is no such submission. */
    public Optional<FrozenCase> one(SubmissionId id) {
        return Optional.ofNullable(entityManager.find(Submission.class, id.value()))
                .map(Submission::frozen);
    }

    /** Those of these that there are, in one query. */
    public Map<SubmissionId, FrozenCase> all(Collection<SubmissionId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery("SELECT s FROM Submission s WHERE s.id IN :ids", Submission.class)
                        .setParameter(
                                "ids", ids.stream().map(SubmissionId::value).toList())
                        .getResultStream()
                        .map(Submission::frozen)
                        .collect(Collectors.toMap(FrozenCase::id, Function.identity()));
    }

    /** The newest of each case, whatever the milestone, in one query; cases that have handed in nothing are missing. */
    public Map<CaseId, FrozenCase> latestOf(Collection<CaseId> cases) {
        return cases.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery(
                                "SELECT s FROM Submission s WHERE s.kase IN :cases"
                                        + " AND s.number = (SELECT MAX(o.number) FROM Submission o WHERE o.kase = s.kase)",
                                Submission.class)
                        .setParameter("cases", cases)
                        .getResultStream()
                        .map(Submission::frozen)
                        .collect(Collectors.toMap(FrozenCase::kase, Function.identity()));
    }

    /** The newest for exactly this milestone. */
    public Optional<FrozenCase> latestOf(CaseId kase, String milestone) {
        return entityManager
                .createQuery(
                        "SELECT s FROM Submission s WHERE s.kase = :kase AND s.milestone = :milestone ORDER BY s.number DESC",
                        Submission.class)
                .setParameter("kase", kase)
                .setParameter("milestone", milestone)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(Submission::frozen);
    }

    /** The newest of the case, whatever the milestone. */
    public Optional<FrozenCase> latestOf(CaseId kase) {
        return entityManager
                .createQuery("SELECT s FROM Submission s WHERE s.kase = :kase ORDER BY s.number DESC", Submission.class)
                .setParameter("kase", kase)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(Submission::frozen);
    }

    /** One submission of a case by its number. */
    public Optional<FrozenCase> numbered(CaseId kase, int number) {
        return entityManager
                .createQuery("SELECT s FROM Submission s WHERE s.kase = :kase AND s.number = :number", Submission.class)
                .setParameter("kase", kase)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .map(Submission::frozen);
    }

    /** The receipts of a case, newest first, without the frozen texts. */
    public List<Receipt> receipts(CaseId kase) {
        return entityManager
                .createQuery(
                        "SELECT NEW org.bitstreamproject.verkstad.casework.Receipt(s.uid, s.milestone, s.number, s.at, s.late, s.sha256)"
                                + " FROM Submission s WHERE s.kase = :kase ORDER BY s.number DESC",
                        Receipt.class)
                .setParameter("kase", kase)
                .getResultList();
    }

    int count(CaseId kase) {
        return entityManager
                .createQuery("SELECT COUNT(s) FROM Submission s WHERE s.kase = :kase", Long.class)
                .setParameter("kase", kase)
                .getSingleResult()
                .intValue();
    }

    void add(Submission submission) {
        entityManager.persist(submission);
        entityManager.flush();
    }
}
