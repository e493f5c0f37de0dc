// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.casework.page.CasePage.Reader;
import org.bitstreamproject.verkstad.course.Enrolments;
import org.bitstreamproject.verkstad.course.Participant;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;

/** Who outside the group has read a case, as the group may see it. */
@Dependent
class CaseReaders {
    private static final int NEWEST = 500;
    private final EntityManager entityManager;
    private final Enrolments enrolments;

    @Inject
    CaseReaders(EntityManager entityManager, Enrolments enrolments) {
        this.entityManager = entityManager;
        this.enrolments = enrolments;
    }

    /** The last one first; of the newest 500 readings. */
    List<Reader> of(ProcessCase kase) {
        var readings = entityManager
                .createQuery(
                        "SELECT a FROM CaseAccess a WHERE a.kase = :kase AND a.outcome = :read ORDER BY a.id DESC",
                        CaseAccess.class)
                .setParameter("kase", kase.id())
                .setParameter("read", CaseAccess.Outcome.READ)
                .setMaxResults(NEWEST)
                .getResultList();
        var byReader = new LinkedHashMap<EnrolmentId, List<CaseAccess>>();
        readings.forEach(reading -> byReader.computeIfAbsent(reading.enrolment(), any -> new ArrayList<>())
                .add(reading));
        var names = enrolments.inEdition(kase.edition()).stream()
                .collect(Collectors.toMap(Participant::enrolment, Participant::name));
        return byReader.entrySet().stream()
                .map(reader -> new Reader(
                        names.getOrDefault(reader.getKey(), "–"),
                        reader.getValue().get(0).at(),
                        reader.getValue().size()))
                .toList();
    }
}
