// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import java.time.ZoneId;
import java.util.Set;
import org.bitstreamproject.verkstad.shared.domain.CohortId;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.domain.Role;

/** Sessions and views for tests that render a feature's templates without a server. */
public final class Views {
    private Views() {}

    /** A participant of an invented edition. */
    public static SessionInfo participant(long number, Language language) {
        return new SessionInfo(
                number,
                "handle-" + number,
                new PersonId(number),
                new EnrolmentId(number),
                new CohortId(1),
                new EditionId(1),
                new PlatformId(1),
                "se",
                "VM-2026",
                "Norrsele",
                "Anna Åström",
                Role.PARTICIPANT,
                Set.of(),
                language,
                Country.SE,
                ZoneId.of("Europe/Stockholm"),
                null,
                "home");
    }

    public static View of(SessionInfo session, String path) {
        return new View(new Texts(), new Assets(), session.language(), session, path);
    }
}
