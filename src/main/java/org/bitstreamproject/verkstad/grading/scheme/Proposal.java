// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading.scheme;

import java.util.List;
import org.bitstreamproject.verkstad.course.Scale;

/** What the tool says before the examiner does. */
public sealed interface Proposal {
    /** Stored with a decision: the grade's code, {@code INCOMPLETE} or {@code NOT_JUDGED}. */
    String code();

    Standing standing();

    /** A grade of the scale. */
    record Grade(Scale.Band band, Standing standing) implements Proposal {
        @Override
        public String code() {
            return band.code();
        }
    }

    /**
     * Nothing is proposed and nothing official may be sent while mandatory items are missing.
     *
     * @param missing ids of the items
     */
    record Incomplete(List<String> missing, Standing standing) implements Proposal {
        public Incomplete {
            missing = List.copyOf(missing);
        }

        @Override
        public String code() {
            return "INCOMPLETE";
        }
    }

    /**
     * Some criteria have no level yet.
     *
     * @param criteria their ids
     */
    record NotJudged(List<String> criteria, Standing standing) implements Proposal {
        public NotJudged {
            criteria = List.copyOf(criteria);
        }

        @Override
        public String code() {
            return "NOT_JUDGED";
        }
    }
}
