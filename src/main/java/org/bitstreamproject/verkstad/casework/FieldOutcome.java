// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import java.time.Instant;
import org.bitstreamproject.verkstad.shared.domain.DomainException;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;

/** What became of one edit. */
public sealed interface FieldOutcome {
    /** Stored, or it stood there already. @param text as it was stored */
    record Saved(String text, long version, Instant at) implements FieldOutcome {}

    /** Somebody wrote meanwhile: theirs stands, yours is kept as a revision, and you decide. */
    record Conflict(String yours, String theirs, long version, EnrolmentId by, Instant at) implements FieldOutcome {}

    /** The text cannot stand there; nothing was stored. */
    record Refused(String typed, DomainException reason) implements FieldOutcome {}
}
