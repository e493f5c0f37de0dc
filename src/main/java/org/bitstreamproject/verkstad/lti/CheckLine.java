// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

/**
 * One thing a connection check has looked at.
 *
 * @param what key of its name and advice: {@code admin.check.WHAT}
 * @param seen what was found, for people who know addresses and keys; never a secret
 */
public record CheckLine(String what, Verdict verdict, String seen) {
    /** How it was. */
    public enum Verdict {
        GOOD,
        /** Works, and may be a cause of trouble. */
        DOUBTFUL,
        BAD,
        /** Nothing to judge by yet. */
        UNSEEN
    }
}
