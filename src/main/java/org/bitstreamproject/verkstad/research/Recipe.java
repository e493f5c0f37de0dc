// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

import java.time.Instant;
import org.bitstreamproject.verkstad.research.formats.Dialect;
import org.bitstreamproject.verkstad.research.pseudonym.StudyKey;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.domain.StudyId;

/**
 * Everything an export depends on: the same recipe gives the same bytes until somebody withdraws.
 *
 * @param run names this run in the audit trail
 * @param edition key of the edition
 * @param by who takes the data out
 */
record Recipe(
        String run,
        StudyId study,
        String studyUid,
        StudyKey key,
        EditionId editionId,
        String edition,
        Instant asOf,
        Dialect dialect,
        PersonId by) {}
