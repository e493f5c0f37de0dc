// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import java.time.Instant;
import java.util.Map;

/** How the saving of unfinished answers went. The version is the one to build on; 0 when nothing is stored. */
sealed interface DraftOutcome {
    long version();

    record Saved(long version, Instant at) implements DraftOutcome {}

    /** Something the writer has not seen is stored; it is as it was. */
    record Newer(long version, Map<String, String> theirs) implements DraftOutcome, AnswerOutcome {}
}
