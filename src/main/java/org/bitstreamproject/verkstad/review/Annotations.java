// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.ReviewId;
import org.bitstreamproject.verkstad.shared.domain.SubmissionId;

/** The annotations that count: none that was corrected or withdrawn. Who may see them is the caller's question. */
@Dependent
class Annotations {
    private static final String COUNTING = "SELECT a FROM Annotation a WHERE a.ended IS NULL AND ";

    private final EntityManager entityManager;

    @Inject
    Annotations(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Optional<Annotation> find(String uid) {
        return entityManager
                .createQuery(COUNTING + "a.uid = :uid", Annotation.class)
                .setParameter("uid", uid)
                .getResultStream()
                .findFirst();
    }

    /** Also one that counts no more. */
    Optional<Annotation> ever(String uid) {
        return entityManager
                .createQuery("SELECT a FROM Annotation a WHERE a.uid = :uid", Annotation.class)
                .setParameter("uid", uid)
                .getResultStream()
                .findFirst();
    }

    /** Whether it was corrected, and not withdrawn. */
    boolean isCorrected(Annotation annotation) {
        return entityManager
                        .createQuery("SELECT COUNT(a) FROM Annotation a WHERE a.replaces = :id", Long.class)
                        .setParameter("id", annotation.id())
                        .getSingleResult()
                > 0;
    }

    /** In the order in which they were written. */
    List<Annotation> ofReview(ReviewId review) {
        return entityManager
                .createQuery(COUNTING + "a.review = :review ORDER BY a.id", Annotation.class)
                .setParameter("review", review)
                .getResultList();
    }

    /** Of all sources and copies, in the order in which they were written. */
    List<Annotation> ofCase(CaseId kase) {
        return entityManager
                .createQuery(COUNTING + "a.kase = :kase ORDER BY a.id", Annotation.class)
                .setParameter("kase", kase)
                .getResultList();
    }

    /** Of examiners, what their groups do not read yet, in the order in which they were written. */
    List<Unreleased> unreleased(Collection<CaseId> cases) {
        return entityManager
                .createQuery(
                        "SELECT NEW org.bitstreamproject.verkstad.review.Unreleased(a.uid, a.kase, a.submission, a.author)"
                                + " FROM Annotation a WHERE a.ended IS NULL AND a.released IS NULL"
                                + " AND a.source = :source AND a.kase IN :cases ORDER BY a.id",
                        Unreleased.class)
                .setParameter("source", Annotation.Source.TEACHER)
                .setParameter("cases", cases)
                .getResultList();
    }

    /** How many of one writer there are about one copy. */
    long count(EnrolmentId author, SubmissionId submission) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(a) FROM Annotation a WHERE a.ended IS NULL AND a.author = :author"
                                + " AND a.submission = :submission",
                        Long.class)
                .setParameter("author", author)
                .setParameter("submission", submission)
                .getSingleResult();
    }

    void add(Annotation annotation) {
        entityManager.persist(annotation);
        entityManager.flush();
    }

    /** By the annotation's id. */
    Map<Long, AnnotationMark> marks(Collection<Annotation> annotations) {
        return annotations.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery(
                                "SELECT m FROM AnnotationMark m WHERE m.annotation IN :annotations",
                                AnnotationMark.class)
                        .setParameter(
                                "annotations",
                                annotations.stream().map(Annotation::id).toList())
                        .getResultStream()
                        .collect(Collectors.toMap(AnnotationMark::annotation, mark -> mark));
    }

    void add(AnnotationMark mark) {
        entityManager.persist(mark);
        entityManager.flush();
    }

    void flush() {
        entityManager.flush();
    }
}
