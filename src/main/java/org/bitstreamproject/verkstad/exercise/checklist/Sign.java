// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.checklist;

/** By what a step is known to be done. */
public enum Sign {
    /** The person has come here from the learning platform: nobody has a session otherwise. */
    LAUNCHED,
    /** The person has chosen a language of their own. */
    LANGUAGE_CHOSEN,
    /** The practice line has reached the server. */
    DRAFT_SAVED,
    /** A practice line has reached the server after it could not. */
    OFFLINE_MERGED,
    /** The person says so. */
    OWN_WORD
}
