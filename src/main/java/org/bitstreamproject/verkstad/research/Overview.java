// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.StudyId;
import org.jspecify.annotations.Nullable;

/** How many would be in an export, by country where the numbers are large enough. */
@Dependent
@Transactional
public class Overview {
    private final EntityManager entityManager;
    private final Studies studies;

    @Inject
    Overview(EntityManager entityManager, Studies studies) {
        this.entityManager = entityManager;
        this.studies = studies;
    }

    /** @param byCountry empty when a country has fewer than five */
    record Counts(long participants, long consented, long withdrawn, Map<Country, Long> byCountry) {
        Counts {
            byCountry = Map.copyOf(byCountry);
        }
    }

    Counts of(EditionId edition, Instant asOf) {
        var study = studies.ofEdition(edition).id();
        return new Counts(
                count(ExportCounts.PARTICIPANTS, study, asOf),
                count(ExportCounts.CONSENTED, study, asOf),
                count(ExportCounts.WITHDRAWN, study, asOf),
                SmallCells.shown(byCountry(study, asOf)).orElse(Map.of()));
    }

    @SuppressWarnings("unchecked")
    private Map<Country, Long> byCountry(StudyId study, Instant asOf) {
        var rows = (List<Object[]>) query(ExportCounts.BY_COUNTRY, study, asOf).getResultList();
        var counts = new TreeMap<Country, Long>();
        rows.forEach(row -> counts.put(Country.valueOf(String.valueOf(row[0])), number(row[1])));
        return counts;
    }

    private long count(String sql, StudyId study, Instant asOf) {
        return number(query(sql, study, asOf).getSingleResult());
    }

    private Query query(String sql, StudyId study, Instant asOf) {
        return entityManager
                .createNativeQuery(sql.replace(":study", "?1").replace(":asOf", "?2"))
                .setParameter(1, study.value())
                .setParameter(2, LocalDateTime.ofInstant(asOf, ZoneOffset.UTC));
    }

    private static long number(@Nullable Object column) {
        return column instanceof Number number ? number.longValue() : 0;
    }
}
