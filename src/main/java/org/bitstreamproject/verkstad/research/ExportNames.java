// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

import java.util.Map;
import org.bitstreamproject.verkstad.research.pseudonym.Kind;
import org.bitstreamproject.verkstad.research.pseudonym.Pseudonyms;
import org.jspecify.annotations.Nullable;

/** The names of one export: pseudonyms, and of people only those who are in it. */
final class ExportNames {
    private final Pseudonyms pseudonyms;
    private final Map<Long, String> personByEnrolment;

    /** @param uidByEnrolment the people in the export */
    ExportNames(Pseudonyms pseudonyms, Map<Long, String> uidByEnrolment) {
        this.pseudonyms = pseudonyms;
        this.personByEnrolment = Map.copyOf(uidByEnrolment);
    }

    /** Null for everybody else, so that no column can name them. */
    @Nullable String person(long enrolment) {
        var uid = personByEnrolment.get(enrolment);
        return uid == null ? null : pseudonyms.of(Kind.PERSON, uid);
    }

    String of(Kind kind, String identity) {
        return pseudonyms.of(kind, identity);
    }
}
